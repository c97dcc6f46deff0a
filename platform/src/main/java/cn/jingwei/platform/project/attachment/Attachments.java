package cn.jingwei.platform.project.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.document.Acting;
import cn.jingwei.platform.document.Document;
import cn.jingwei.platform.document.DocumentId;
import cn.jingwei.platform.document.Documents;
import cn.jingwei.platform.document.Download;
import cn.jingwei.platform.document.Intake;
import cn.jingwei.platform.document.Label;
import cn.jingwei.platform.document.Upload;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.attachment.Shelf.Standing;

import org.springframework.stereotype.Service;

/**
 * The one way in which documents come to projects and are read there, for pages and systems alike. Whoever sees a project reads its
 * documents; its own unit and the bodies that decide on it attach them; only the unit says that one is not applicable, and only a body
 * decides on that. What an act refers to stays.
 */
@Service
public class Attachments {

    private static final int LONGEST_TEXT = 2_000;

    private final UnitOfWork unitOfWork;
    private final Intake intake;
    private final Documents documents;
    private final Shelf shelf;

    Attachments(UnitOfWork unitOfWork, Intake intake, Documents documents, Shelf shelf) {
        this.unitOfWork = unitOfWork;
        this.intake = intake;
        this.documents = documents;
        this.shelf = shelf;
    }

    /** Attaches a file as the next version of its kind. Nothing of it is kept unless it is taken. */
    public Outcome upload(Seat seat, Received at, FocusId focus, Filed filed, Upload upload) {
        return switch (intake.receive(upload)) {
            case Intake.Refused(var why) -> new Outcome.NotTaken(why);
            case Intake.Received file -> {
                try (file) {
                    yield attach(seat, focus, filed, Standing::mayAttach, "project.attachment.role", standing ->
                            documents.add(acting(seat, at), label(standing, filed), file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** States that a document is not applicable; it stands for the document once a body accepts it. */
    public Outcome waive(Seat seat, Received at, FocusId focus, Filed filed, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_TEXT) {
            return new Outcome.Forbidden("project.attachment.reason");
        }
        return attach(seat, focus, filed, Standing::mayWaive, "project.attachment.own", standing -> documents.state(acting(seat, at), label(standing, filed), reason.strip()));
    }

    private Outcome attach(Seat seat, FocusId focus, Filed filed, Predicate<Standing> may, String otherwise, Function<Standing, Document> kept) {
        return unitOfWork.within(seat.place(), () -> {
            var standing = shelf.standing(seat, focus).filter(one -> one.kinds().containsKey(filed.kind()));
            if (standing.isEmpty()) {
                return new Outcome.Absent();
            }
            return may.test(standing.get()) ? new Outcome.Done(kept.apply(standing.get()).id()) : new Outcome.Forbidden(otherwise);
        });
    }

    /** A body accepts such a statement or not, once, with a reason; never the unit that made it. */
    public Outcome decide(Seat seat, Received at, DocumentId id, boolean accepted, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_TEXT) {
            return new Outcome.Forbidden("project.attachment.reason");
        }
        return unitOfWork.within(seat.place(), () -> found(seat, id, (document, standing) -> {
            var isOwn = document.by().person() == seat.person().value() || document.by().organisation() == seat.organisation().value();
            if (isOwn || !standing.isBody()) {
                return new Outcome.Forbidden("project.attachment.body");
            }
            return documents.accept(acting(seat, at), id, accepted, reason.strip()) ? new Outcome.Done(id)
                    : new Outcome.Forbidden("project.attachment.decided");
        }));
    }

    /** The unit that handed it in takes it back, unless an act refers to it. */
    public Outcome withdraw(Seat seat, Received at, DocumentId id) {
        return unitOfWork.within(seat.place(), () -> found(seat, id, (document, _) -> {
            if (document.by().organisation() != seat.organisation().value()) {
                return new Outcome.Forbidden("project.attachment.foreign");
            }
            return switch (documents.withdraw(acting(seat, at), id)) {
                case DONE -> new Outcome.Done(id);
                case IN_USE -> new Outcome.Forbidden("project.attachment.in-use");
                case UNKNOWN -> new Outcome.Absent();
            };
        }));
    }

    private interface Use {

        Outcome of(Document document, Standing standing);
    }

    private Outcome found(Seat seat, DocumentId id, Use use) {
        return documents.find(id).flatMap(document -> shelf.standing(seat, new FocusId(document.label().focus()))
                .map(standing -> use.of(document, standing))).orElseGet(Outcome.Absent::new);
    }

    /** The file itself; empty for a statement, and for what the seat may not see. */
    public Optional<Download> open(Seat seat, DocumentId id) {
        var seen = unitOfWork.reading(List.of(seat.place()), () -> documents.find(id)
                .filter(document -> shelf.standing(seat, new FocusId(document.label().focus())).isPresent()));
        return seen.flatMap(documents::open);
    }

    /** All documents of a project by kind, the newest first; none if the seat may not see it. */
    public List<Paper> of(Seat seat, FocusId project) {
        return unitOfWork.reading(List.of(seat.place()), () -> shelf.papers(seat, project));
    }

    /** How the place calls the kinds of document, by id, in its order. */
    public SequencedMap<String, String> kinds(Seat seat) {
        return unitOfWork.reading(List.of(seat.place()), () -> shelf.kinds(seat));
    }

    /** What the seat may do with the documents of a project. */
    public Map<Right, Boolean> rights(Seat seat, FocusId project) {
        return unitOfWork.reading(List.of(seat.place()), () -> shelf.standing(seat, project)
                .map(standing -> Map.of(Right.ATTACH, standing.mayAttach(), Right.WAIVE, standing.mayWaive(), Right.DECIDE, standing.isBody())).orElse(Map.of()));
    }

    /** Attaching, saying that a document is not applicable, and deciding on that. */
    public enum Right {
        ATTACH, WAIVE, DECIDE
    }

    private static Acting acting(Seat seat, Received at) {
        return new Acting(seat.place(), seat.person().value(), seat.post().value(), seat.organisation().value(), at);
    }

    private static Label label(Standing standing, Filed filed) {
        return new Label(standing.focus().id().value(), standing.focus().project().orElseThrow().value(), filed.kind(), Label.Level.ORDINARY,
                filed.claimedOn(), filed.number());
    }
}
