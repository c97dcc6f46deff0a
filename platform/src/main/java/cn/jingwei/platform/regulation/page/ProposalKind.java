package cn.jingwei.platform.regulation.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import cn.jingwei.platform.regulation.Proposal;

/** What can be proposed, each with a form of its own. */
enum ProposalKind {

    ADOPT, END, CONTINUE, WORKING_DAY;

    static ProposalKind of(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Adopt _ -> ADOPT;
            case Proposal.End _ -> END;
            case Proposal.Continue _ -> CONTINUE;
            case Proposal.WorkingDay _ -> WORKING_DAY;
        };
    }

    static Optional<ProposalKind> at(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }

    /** The last part of the address of its form. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
