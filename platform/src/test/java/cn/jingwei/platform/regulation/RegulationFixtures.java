package cn.jingwei.platform.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Values;
import cn.jingwei.norms.ruling.Ruling;
import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.OrganisationId;
import cn.jingwei.platform.identity.PersonId;
import cn.jingwei.platform.identity.PostId;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Journal;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.regulation.Adoption.Rank;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A home of packs of its own, the services on it, and two administrators of a place who decide there. */
final class RegulationFixtures {

    /** Expired by its own text on the day on which everything here happens. */
    static final String EXPIRED = "anqiu-2020";
    /** A draft without dates. */
    static final String DRAFT = "taizhou-2025";
    static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    static final Received RECEIVED = Received.simulated(Instant.parse("2026-01-05T01:00:00Z"));

    final Path home;
    final Path extra;
    final Jurisdiction place;
    final Seat first;
    final Seat second;
    final Catalogue catalogue;
    final Lawbooks lawbooks;
    final Decisions decisions;
    private final UnitOfWork unitOfWork;

    RegulationFixtures(Path folder, String place, UnitOfWork unitOfWork, JdbcClient jdbc) {
        this.home = folder.resolve("regulations");
        this.extra = folder.resolve("packs");
        this.place = new Jurisdiction(place);
        this.first = seat(1, Seat.Kind.SYSTEM_ADMIN);
        this.second = seat(2, Seat.Kind.SECURITY_ADMIN);
        this.unitOfWork = unitOfWork;
        copy("dictionary", home);
        copy(EXPIRED, home);
        copy(DRAFT, home);
        FileSystemUtils.deleteRecursively(extra.toFile());
        extra.toFile().mkdirs();
        this.catalogue = new Catalogue(home.toString(), List.of(extra.toString()));
        this.lawbooks = new Lawbooks(jdbc, new SharedFiles(home.toString()));
        this.decisions = new Decisions(unitOfWork, jdbc, new Journal(jdbc), new Examination(catalogue, jdbc), lawbooks);
    }

    Seat seat(long person, Seat.Kind kind) {
        return new Seat(new PersonId(person), new PostId(person), new OrganisationId(1), place, kind);
    }

    static void copy(String name, Path to) {
        try {
            FileSystemUtils.copyRecursively(Path.of("../regulations").resolve(name), to.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a file so that it is seen, even within the clock's grain. */
    static void edit(Path file, String from, String to) {
        try {
            var text = Files.readString(file);
            if (!text.contains(from)) {
                throw new AssertionError(from);
            }
            Files.writeString(file, text.replace(from, to));
            Files.setLastModifiedTime(file, FileTime.from(Files.getLastModifiedTime(file).toInstant().plusSeconds(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The norm that a change beyond 15 percent violates, made stricter. */
    void correctTheExpiredPack() {
        edit(home.resolve(EXPIRED).resolve("chapter-3.yaml"), "0.15", "0.14");
    }

    static Proposal.Adopt adopt(String instrument, LocalDate from) {
        return new Proposal.Adopt(instrument, Rank.LOCAL, from, Optional.empty(), true);
    }

    DecisionId propose(Proposal proposal) {
        return done(decisions.propose(first, RECEIVED, proposal, "2026-1", "trial"));
    }

    /** Proposed by one, confirmed by the other. */
    DecisionId decide(Proposal proposal) {
        return done(decisions.confirm(second, RECEIVED, propose(proposal)));
    }

    static DecisionId done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.id();
            case Outcome.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    <T> T reading(Supplier<T> work) {
        return unitOfWork.reading(List.of(place), work);
    }

    <T> T writing(Supplier<T> work) {
        return unitOfWork.within(place, work);
    }

    Lawbook current() {
        return reading(() -> lawbooks.current(place, DAY)).orElseThrow();
    }

    /** A change of so many of 200 approved, in ten thousands. */
    static Map<String, Object> change(String amount) {
        return Map.of("approved_estimate_wan", new BigDecimal(200), "adjustment_wan", new BigDecimal(amount),
                "prior_adjustments_wan", 0, "goals_unchanged", true, "projected_total_wan", 200, "adjust_ground", "technical_optimization");
    }

    static Ruling ruling(Lawbook lawbook, String amount) {
        var facts = lawbook.pack().dictionary().facts();
        Map<Fact, Coded> values = change(amount).entrySet().stream().collect(Collectors.toMap(given -> facts.find(given.getKey()).orElseThrow(),
                given -> ((Values.Reading.Good) Values.read(facts.find(given.getKey()).orElseThrow(), given.getValue())).value()));
        return lawbook.rulebook().act("change.adjust", Facts.of(facts, DAY, values));
    }
}
