package cn.jingwei.platform.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import cn.jingwei.platform.database.UnitOfWork;

import org.springframework.stereotype.Component;

/**
 * What is attached to focuses. All methods but {@link #upload} and {@link #open} work inside the caller's open unit of work; a document
 * of another place answers as one that does not exist. Who may do what is the caller's to decide.
 */
@Component
public class Documents {

    private final UnitOfWork unitOfWork;
    private final Intake intake;
    private final ContentStore contents;
    private final DocumentRows rows;

    Documents(UnitOfWork unitOfWork, Intake intake, ContentStore contents, DocumentRows rows) {
        this.unitOfWork = unitOfWork;
        this.intake = intake;
        this.contents = contents;
        this.rows = rows;
    }

    /** What came of an upload. */
    public sealed interface Uploaded {
    }

    public record Kept(Document document) implements Uploaded {
    }

    /** Nothing of the file is left anywhere. */
    public record Refused(Refusal why) implements Uploaded {
    }

    /** What came of a withdrawal; {@code UNKNOWN} also for a document of another place or one already withdrawn. */
    public enum Withdrawal {
        DONE, IN_USE, UNKNOWN
    }

    /**
     * The kinds of documents of one focus.
     *
     * @param present attached, or stated not to be applicable and accepted
     * @param pending not present, but a statement waits for a body
     */
    public record Kinds(Set<String> present, Set<String> pending) {
    }

    /** Receives while no unit of work is open, then keeps in one of its own: all of the document or nothing. */
    public Uploaded upload(Acting by, Label label, Upload upload) {
        return switch (intake.receive(upload)) {
            case Intake.Refused(var why) -> new Refused(why);
            case Intake.Received received -> {
                try (received) {
                    yield new Kept(unitOfWork.within(by.place(), () -> add(by, label, received)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** Keeps a received file as the next version of its kind; the caller closes what was received. */
    public Document add(Acting by, Label label, Intake.Received received) {
        var file = received.file();
        contents.keep(by.place(), label.level(), file);
        return rows.add(by, label, new Document.Content(received.name(), received.type(), file.size(), file.sm3()));
    }

    /** "Not applicable, because …": takes the place of a document as soon as a body accepts it. */
    public Document state(Acting by, Label label, String reason) {
        return rows.add(by, label, new Document.Statement(reason, null));
    }

    /** A body accepts a statement or not, once and with a reason; false if there is no such statement that waits for it. */
    public boolean accept(Acting by, DocumentId id, boolean accepted, String reason) {
        return rows.decide(by, id, accepted, reason);
    }

    /** Takes back what no act refers to; its content goes with the last document that has it. */
    public Withdrawal withdraw(Acting by, DocumentId id) {
        rows.lock(Set.of(id));
        var document = find(id);
        if (document.isEmpty()) {
            return Withdrawal.UNKNOWN;
        }
        if (document.get().inUse()) {
            return Withdrawal.IN_USE;
        }
        rows.withdraw(by, id);
        if (document.get().body() instanceof Document.Content content) {
            contents.removeUnlessReferred(by.place(), document.get().label().level(), content.sm3());
        }
        return Withdrawal.DONE;
    }

    public Optional<Document> find(DocumentId id) {
        return rows.byId(Set.of(id)).stream().findFirst();
    }

    /** Every version that is not withdrawn: by focus, kind, and the newest first. */
    public List<Document> list(Set<Long> focusIds) {
        return rows.byFocus(focusIds);
    }

    /** An entry for every focus that is asked for. */
    public Map<Long, Kinds> kindsPresent(Set<Long> focusIds) {
        var documents = list(focusIds).stream().collect(Collectors.groupingBy(document -> document.label().focus()));
        return focusIds.stream().collect(Collectors.toMap(Function.identity(), focus -> kinds(documents.getOrDefault(focus, List.of()))));
    }

    private static Kinds kinds(List<Document> documents) {
        var present = kinds(documents, Document::isPresent);
        var pending = new HashSet<>(kinds(documents, Document::isPending));
        pending.removeAll(present);
        return new Kinds(present, Set.copyOf(pending));
    }

    private static Set<String> kinds(List<Document> documents, Predicate<Document> those) {
        return documents.stream().filter(those).map(document -> document.label().kind()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The act refers to these from now on, so they stay. Returns them as they are for the journal.
     *
     * @throws IllegalStateException if one is not there: the caller has listed them before, so it was withdrawn in between
     */
    public List<Document> use(Set<DocumentId> ids, long act) {
        rows.lock(ids);
        var documents = rows.byId(ids);
        if (documents.size() != ids.size()) {
            throw new IllegalStateException("An act refers to a document that is not there");
        }
        documents.forEach(document -> rows.use(document, act));
        return documents;
    }

    /** To be read while no unit of work is open. Empty for a statement, which has no file. */
    public Optional<Download> open(Document document) {
        return document.body() instanceof Document.Content content
                ? Optional.of(new Download(unitOfWork, contents, document, content)) : Optional.empty();
    }
}
