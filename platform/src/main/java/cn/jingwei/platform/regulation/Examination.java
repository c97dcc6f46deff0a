package cn.jingwei.platform.regulation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.journal.Sm3;
import cn.jingwei.platform.regulation.Outcome.Reason;
import cn.jingwei.platform.regulation.Outcome.Refused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a proposal could take effect as things stand. Inside an open unit of work of the place. */
@Component
class Examination {

    private final Catalogue catalogue;
    private final JdbcClient jdbc;

    Examination(Catalogue catalogue, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    /**
     * @param refusal empty if it could
     * @param pack    of an adoption: its files
     */
    record Examined(Optional<Refused> refusal, Optional<PackFiles> pack) {

        static Examined refused(Reason reason, String detail) {
            return new Examined(Optional.of(new Refused(reason, detail)), Optional.empty());
        }
    }

    /** The files of an instrument by their names. */
    record PackFiles(Listing listing, Map<String, byte[]> contents) {

        /** Keeps the files and their list, whose hash stands for them. */
        Sm3 keep(LawbookContents kept) {
            listing.files().keySet().forEach(name -> kept.keep(contents.get(name)));
            kept.keep(listing.bytes());
            return listing.hash();
        }
    }

    Examined of(Jurisdiction place, Proposal proposal) {
        var refusal = refusal(new AdoptionRows(jdbc, place.code()), proposal);
        if (refusal.isPresent() || !(proposal instanceof Proposal.Adopt adopt)) {
            return new Examined(refusal, Optional.empty());
        }
        var unreadable = catalogue.problems().stream().filter(problem -> problem.instrument().equals(adopt.instrument())).findFirst();
        if (unreadable.isPresent()) {
            return Examined.refused(Reason.UNREADABLE, unreadable.get().cause().place().toString());
        }
        return catalogue.contents(adopt.instrument())
                .map(contents -> new Examined(Optional.empty(), Optional.of(new PackFiles(Catalogue.packOf(adopt.instrument(), contents), contents))))
                .orElseGet(() -> Examined.refused(Reason.UNKNOWN, adopt.instrument()));
    }

    /** What was possible when it was proposed may not be any more. */
    Optional<Refused> again(Jurisdiction place, Decision decision) {
        return refusal(new AdoptionRows(jdbc, place.code()), decision.proposal());
    }

    private Optional<Refused> refusal(AdoptionRows adoptions, Proposal proposal) {
        return switch (proposal) {
            case Proposal.Adopt adopt -> adopt(adoptions, adopt);
            case Proposal.End end -> adoptions.find(end.adoption()).map(adoption -> end(adoption, end.lastDay())).orElseGet(() -> unknown(end.adoption()));
            case Proposal.Continue transition -> adoptions.find(transition.adoption()).map(adoption -> transition(adoption, transition.terms()))
                    .orElseGet(() -> unknown(transition.adoption()));
            case Proposal.WorkingDay day -> workingDay(day);
        };
    }

    private static Optional<Refused> adopt(AdoptionRows adoptions, Proposal.Adopt adopt) {
        if (adopt.to().filter(adopt.from()::isAfter).isPresent()) {
            return refused(Reason.DATES, adopt.from().toString());
        }
        return adoptions.all().stream().filter(other -> other.isInTheWay(adopt) && !other.canGiveWay(adopt))
                .findFirst().flatMap(other -> refused(Reason.OVERLAPS, other.id().toString()));
    }

    private static Optional<Refused> end(Adoption adoption, LocalDate lastDay) {
        var isEarlier = !lastDay.isBefore(adoption.from()) && adoption.to().map(lastDay::isBefore).orElse(true);
        return isEarlier ? Optional.empty() : refused(Reason.DATES, lastDay.toString());
    }

    private static Optional<Refused> transition(Adoption adoption, String terms) {
        if (terms.isBlank()) {
            return refused(Reason.EMPTY, "terms");
        }
        return adoption.to().isPresent() && adoption.continued().isEmpty() ? Optional.empty() : refused(Reason.NO_TRANSITION, adoption.id().toString());
    }

    private Optional<Refused> workingDay(Proposal.WorkingDay day) {
        if (day.name().isBlank()) {
            return refused(Reason.EMPTY, "name");
        }
        return catalogue.calendar().isPublished(day.day().getYear()) ? Optional.empty() : refused(Reason.YEAR_NOT_PUBLISHED, Integer.toString(day.day().getYear()));
    }

    private static Optional<Refused> unknown(AdoptionId id) {
        return refused(Reason.UNKNOWN, id.toString());
    }

    private static Optional<Refused> refused(Reason reason, String detail) {
        return Optional.of(new Refused(reason, detail));
    }
}
