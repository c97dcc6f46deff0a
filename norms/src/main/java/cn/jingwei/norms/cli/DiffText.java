package cn.jingwei.norms.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.jingwei.norms.diff.Match;
import cn.jingwei.norms.diff.PackDiff;
import cn.jingwei.norms.diff.Subject;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;

/** Two instruments under one another, subject by subject; what is the same is only counted unless it is asked for. */
final class DiffText {

    private static final int NORM = 12;
    private static final int FIELD = 16;

    private final PackDiff diff;
    private final boolean all;
    private final StringBuilder text = new StringBuilder();

    DiffText(PackDiff diff, boolean all) {
        this.diff = diff;
        this.all = all;
    }

    String text() {
        line("", "A  " + diff.a().instrument().title() + "  " + diff.a().id());
        line("", "B  " + diff.b().instrument().title() + "  " + diff.b().id());
        line("", Messages.text(diff.versions() ? "diff.versions" : "diff.instruments"));
        line("", Arrays.stream(Match.Kind.values()).map(kind -> Messages.text("diff." + id(kind)) + " " + diff.matches(kind).size())
                .collect(Collectors.joining(Messages.text("list.comma"))));
        var before = Optional.<Subject>empty();
        for (var match : diff.matches()) {
            if (all || match.kind() != Match.Kind.SAME) {
                head(match.subject(), before);
                before = Optional.of(match.subject());
                match(match);
            }
        }
        return text.toString();
    }

    /** Versions are read in the order of the text, so each norm names its subject itself. */
    private void head(Subject subject, Optional<Subject> before) {
        if (diff.versions()) {
            text.append('\n');
            return;
        }
        var dictionary = diff.b().dictionary();
        if (before.isEmpty() || !before.get().stage().equals(subject.stage())) {
            text.append('\n');
            line("== ", Words.stage(dictionary, subject.stage()));
        }
        if (before.isEmpty() || !before.get().equals(subject)) {
            text.append('\n');
            line("", subject.id().equals("always") ? Messages.text("on.always") : Words.named(dictionary, subject.id()));
        }
    }

    private void match(Match match) {
        var mark = switch (match.kind()) {
            case CHANGED -> "  ~ ";
            case ONLY_A -> "  - ";
            case ONLY_B -> "  + ";
            case SAME -> "  = ";
        };
        match.a().ifPresent(norm -> norm(mark + "A ", norm, diff.a()));
        match.b().ifPresent(norm -> norm((match.a().isPresent() ? "    " : mark) + "B ", norm, diff.b()));
        for (var change : match.changes()) {
            var lead = "        " + Columns.pad(Messages.text("field." + change.field()), FIELD);
            if (change.field().equals("text")) {
                line(lead, Messages.text("diff.words"));
                continue;
            }
            line(lead + "A ", shown(change.a()));
            line(" ".repeat(Columns.width(lead)) + "B ", shown(change.b()));
        }
    }

    private void norm(String mark, Norm norm, Pack pack) {
        var actor = norm.nature().localRole().map(pack::role).filter(role -> !Messages.isEnglish()).orElse(norm.nature().actor());
        line(mark + Columns.pad(norm.localId(), NORM), norm.wording().cite() + "  [" + Messages.text("effect." + norm.rule().effect().id())
                + "] " + Words.norm(norm) + "  (" + actor + ")");
    }

    private static String shown(String value) {
        return value.isEmpty() ? Messages.text("diff.none") : value;
    }

    private static String id(Match.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void line(String lead, String words) {
        text.append(Columns.hanging(lead, words));
    }
}
