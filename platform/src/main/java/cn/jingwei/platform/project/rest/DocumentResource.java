package cn.jingwei.platform.project.rest;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import cn.jingwei.platform.document.DocumentId;
import cn.jingwei.platform.document.Refusal;
import cn.jingwei.platform.document.Upload;
import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.attachment.Attachments;
import cn.jingwei.platform.project.attachment.Filed;
import cn.jingwei.platform.project.attachment.Outcome;
import cn.jingwei.platform.project.attachment.Paper;
import cn.jingwei.platform.project.view.Projects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The documents of projects. */
@RestController
@RequestMapping("/api/v1")
@Access({Who.BUSINESS, Who.MACHINE})
@Tag(name = "Documents", description = "Files of projects by kind and version, kept once by their SM3. What an act refers to stays.")
class DocumentResource {

    private static final String NO_PROJECT = "not-found: no such project or focus, or none that you may know of.";
    private static final String NO_DOCUMENT = "not-found: no such document, or none that you may know of.";

    private final Attachments attachments;
    private final Projects projects;

    DocumentResource(Attachments attachments, Projects projects) {
        this.attachments = attachments;
        this.projects = projects;
    }

    /** Every version that was not withdrawn. */
    record Papers(List<Paper> documents) {
    }

    @GetMapping("/projects/{id}/documents")
    @Operation(summary = "List the documents of a project", description = "Every version that was not withdrawn, by kind, the newest first.")
    @ApiResponse(responseCode = "200", description = "The documents.")
    @ApiResponse(responseCode = "404", description = NO_PROJECT)
    Papers list(Seat seat, @PathVariable long id) {
        return new Papers(attachments.of(seat, within(seat, id, null)));
    }

    @PostMapping(path = "/projects/{id}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Attach a document", description = """
            As the next version of its kind. The project's own unit and the bodies that decide on it may. The file's content has to be what its \
            name says; nothing of a file that is not taken is kept.""")
    @ApiResponse(responseCode = "201", description = "Kept. Location is its content.")
    @ApiResponse(responseCode = "400", description = "unreadable: errors names every parameter that cannot be read.")
    @ApiResponse(responseCode = "403", description = "forbidden: you see the project but do not attach documents to it.")
    @ApiResponse(responseCode = "404", description = NO_PROJECT)
    @ApiResponse(responseCode = "413", description = "too-large: the file is larger than this installation takes.")
    @ApiResponse(responseCode = "422", description = "not-taken: detail says what is wrong with the file.")
    ResponseEntity<Paper> attach(Seat seat, Received at, @PathVariable long id,
            @Parameter(description = "Kind of document, an id of the dictionary") @RequestParam String kind,
            @Parameter(description = "What within the project it belongs to; the project itself if absent") @RequestParam(required = false) @Nullable Long focus,
            @Parameter(description = "The date on the paper") @RequestParam(required = false) @Nullable LocalDate claimedOn,
            @Parameter(description = "The number on the paper") @RequestParam(required = false) @Nullable String number,
            @RequestParam MultipartFile file) {
        var about = within(seat, id, focus);
        return created(seat, id, attachments.upload(seat, at, about, new Filed(kind(seat, kind), claimedOn, Texts.fit("number", number)), Upload.of(file)));
    }

    /** "Not applicable, because …". */
    @Schema(name = "NotApplicable")
    record NotApplicable(
            @Schema(description = "Kind of document, an id of the dictionary", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String kind,
            @Schema(description = "What within the project it belongs to; the project itself if absent") @Nullable Long focus,
            @Schema(description = "Why it is not applicable", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {
    }

    @PostMapping("/projects/{id}/documents/not-applicable")
    @Operation(summary = "State that a document is not applicable", description = "It stands for the document as soon as a body has accepted it.")
    @ApiResponse(responseCode = "201", description = "Kept; a body has to decide on it.")
    @ApiResponse(responseCode = "400", description = "unreadable: errors names what is missing.")
    @ApiResponse(responseCode = "403", description = "forbidden: you see the project but do not state this.")
    @ApiResponse(responseCode = "404", description = NO_PROJECT)
    ResponseEntity<Paper> waive(Seat seat, Received at, @PathVariable long id, @RequestBody NotApplicable waiver) {
        var about = within(seat, id, waiver.focus());
        return created(seat, id, attachments.waive(seat, at, about, Filed.as(kind(seat, waiver.kind())), reason(waiver.reason())));
    }

    /** What a body says to such a statement. */
    @Schema(name = "Decision")
    record Decision(
            @Schema(description = "Whether the document need not be there", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Boolean accepted,
            @Schema(description = "In writing", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {
    }

    @PostMapping("/documents/{document}/decision")
    @Access(Who.BUSINESS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decide on such a statement", description = "Once, by a body, never by the unit or the person who made it. A person decides, not a program.")
    @ApiResponse(responseCode = "204", description = "Decided.")
    @ApiResponse(responseCode = "400", description = "unreadable: errors names what is missing.")
    @ApiResponse(responseCode = "403", description = "forbidden: the decision is not yours, or it is no program's.")
    @ApiResponse(responseCode = "404", description = NO_DOCUMENT)
    @ApiResponse(responseCode = "409", description = "conflict: it was decided before.")
    void decide(Seat seat, Received at, @PathVariable long document, @RequestBody Decision decision) {
        if (decision.accepted() == null) {
            throw Problem.unreadable("accepted", "project.rest.missing");
        }
        done(attachments.decide(seat, at, new DocumentId(document), decision.accepted(), reason(decision.reason())));
    }

    @GetMapping("/documents/{document}/content")
    @Operation(summary = "Download a document", description = "Always as an attachment; ranges and If-None-Match work. ETag is the SM3 of the content.")
    @ApiResponse(responseCode = "200", description = "The file.")
    @ApiResponse(responseCode = "404", description = NO_DOCUMENT)
    ResponseEntity<Resource> content(Seat seat, @PathVariable long document) {
        return attachments.open(seat, new DocumentId(document)).orElseThrow(Problem::absent).response();
    }

    @DeleteMapping("/documents/{document}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw a document", description = "By the unit that handed it in, as long as no act refers to it.")
    @ApiResponse(responseCode = "204", description = "Withdrawn; its content goes with the last document that has it.")
    @ApiResponse(responseCode = "403", description = "forbidden: another unit handed it in.")
    @ApiResponse(responseCode = "404", description = NO_DOCUMENT)
    @ApiResponse(responseCode = "409", description = "conflict: an act refers to it.")
    void withdraw(Seat seat, Received at, @PathVariable long document) {
        done(attachments.withdraw(seat, at, new DocumentId(document)));
    }

    /** What within the project is meant; what stands elsewhere is not there. */
    private FocusId within(Seat seat, long project, @Nullable Long focus) {
        var file = projects.file(seat, new FocusId(project)).filter(one -> one.id() == project).orElseThrow(Problem::absent);
        var about = focus == null ? project : focus;
        return file.parts().stream().filter(part -> part.id() == about).findFirst().map(part -> new FocusId(part.id())).orElseThrow(Problem::absent);
    }

    private String kind(Seat seat, @Nullable String kind) {
        if (kind == null || !attachments.kinds(seat).containsKey(kind)) {
            throw Problem.unreadable("kind", kind == null ? "project.rest.missing" : "project.rest.kind");
        }
        return kind;
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Problem.unreadable("reason", "project.rest.missing");
        }
        Texts.fit("reason", reason);
        return reason;
    }

    private ResponseEntity<Paper> created(Seat seat, long project, Outcome outcome) {
        var id = done(outcome).value();
        var paper = attachments.of(seat, new FocusId(project)).stream().filter(one -> one.id() == id).findFirst().orElseThrow(Problem::absent);
        return ResponseEntity.created(URI.create("/api/v1/documents/" + id + "/content")).body(paper);
    }

    private static DocumentId done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var document) -> document;
            case Outcome.NotTaken(var why) -> throw (why instanceof Refusal.TooLarge ? new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large")
                    : new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "not-taken")).saying(why);
            case Outcome.Forbidden(var key) -> throw new Problem(status(key), status(key) == HttpStatus.CONFLICT ? "conflict" : "forbidden").saying(key);
            case Outcome.Absent _ -> throw Problem.absent();
        };
    }

    private static HttpStatus status(String key) {
        return key.endsWith(".in-use") || key.endsWith(".decided") ? HttpStatus.CONFLICT : HttpStatus.FORBIDDEN;
    }
}
