package cn.jingwei.platform.regulation.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.platform.regulation.Adoption.Rank;
import cn.jingwei.platform.regulation.AdoptionId;
import cn.jingwei.platform.regulation.Proposal;

/** A proposal as typed, read field by field; each field that is not what it should be is told, so that none hides another. */
final class ProposalForm {

    private static final String ID = "[0-9]{1,18}";
    private static final String DAY = "[12][0-9]{3}-[0-9]{2}-[0-9]{2}";

    private final Map<String, String> typed;
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    /** What is wrong with one field. */
    enum Fault {
        EMPTY, DATE, CHOICE
    }

    ProposalForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** Field to what is wrong with it, of all fields that were read. */
    Map<String, Fault> faults() {
        return faults;
    }

    /** Empty if a field that it needs cannot be read. */
    Optional<Proposal> proposal(ProposalKind kind) {
        return switch (kind) {
            case ADOPT -> adopt();
            case END -> {
                var adoption = adoption();
                var lastDay = date("lastDay");
                yield adoption.flatMap(id -> lastDay.map(day -> new Proposal.End(id, day)));
            }
            case CONTINUE -> {
                var terms = text("terms");
                yield adoption().map(id -> new Proposal.Continue(id, terms));
            }
            case WORKING_DAY -> {
                var works = truth("works");
                var name = text("name");
                yield date("day").flatMap(day -> works.map(isWorking -> new Proposal.WorkingDay(day, isWorking, name)));
            }
        };
    }

    private Optional<Proposal> adopt() {
        var instrument = text("instrument");
        var rank = Arrays.stream(Rank.values()).filter(each -> each.name().equals(given("rank"))).findFirst();
        if (rank.isEmpty()) {
            faults.put("rank", Fault.CHOICE);
        }
        var from = date("from");
        var to = given("to").isEmpty() ? Optional.<LocalDate>empty() : date("to");
        var isTrial = truth("trial");
        return faults.isEmpty() ? Optional.of(new Proposal.Adopt(instrument, rank.orElseThrow(), from.orElseThrow(), to, isTrial.orElseThrow())) : Optional.empty();
    }

    /** Told if there is none. */
    String text(String field) {
        var text = given(field);
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            faults.put(field, Fault.EMPTY);
        }
        return text;
    }

    private Optional<LocalDate> date(String field) {
        try {
            if (given(field).matches(DAY)) {
                return Optional.of(LocalDate.parse(given(field)));
            }
        } catch (DateTimeException e) {
            // such as 30 February: told like what is no date at all
        }
        faults.put(field, Fault.DATE);
        return Optional.empty();
    }

    private Optional<AdoptionId> adoption() {
        if (given("adoption").matches(ID)) {
            return Optional.of(new AdoptionId(Long.parseLong(given("adoption"))));
        }
        faults.put("adoption", Fault.CHOICE);
        return Optional.empty();
    }

    private Optional<Boolean> truth(String field) {
        return switch (given(field)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> {
                faults.put(field, Fault.CHOICE);
                yield Optional.empty();
            }
        };
    }

    private String given(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
