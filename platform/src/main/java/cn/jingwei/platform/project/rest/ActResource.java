package cn.jingwei.platform.project.rest;

import java.net.URI;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.project.act.Acts;
import cn.jingwei.platform.project.act.Answer;
import cn.jingwei.platform.project.ruling.Verdict;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one door for acts. */
@RestController
@RequestMapping("/api/v1/acts")
@Access({Who.BUSINESS, Who.MACHINE})
@Tag(name = "Acts", description = "The one door through which anything changes: authorised, ruled by the norms of the place, journalled.")
class ActResource {

    private static final String SEEN = "The version of the project that you have seen, as in its ETag. Without it the act is done on whatever is there now.";
    private static final int LONGEST_KEY = 200;

    private final Acts acts;

    ActResource(Acts acts) {
        this.acts = acts;
    }

    @PostMapping
    @Operation(summary = "Do an act", description = """
            Either all of it takes effect (state, duties, journal) or nothing. The same key with the same body is answered as the first time, \
            also after a restart. An act that was not done is not remembered: sent again, it is ruled again.""")
    @ApiResponse(responseCode = "201", description = "Done. Location is the project, ETag its version now.")
    @ApiResponse(responseCode = "400", description = "unreadable: errors names every field that cannot be read, a missing Idempotency-Key too.")
    @ApiResponse(responseCode = "403", description = "forbidden: the act is not yours here, or you have acted on the other side of the project.")
    @ApiResponse(responseCode = "404", description = "not-found: no such focus or act, or none that you may know of.")
    @ApiResponse(responseCode = "409", description = "in-progress: the first request with this key is still at work; ask again.")
    @ApiResponse(responseCode = "412", description = "changed: the project is no longer of the version in If-Match; version is the present one.")
    @ApiResponse(responseCode = "413", description = "too-large: bodies end at 1 MB.")
    @ApiResponse(responseCode = "422", description = """
            denied, referred: verdict lists every article, precondition and missing fact at once. reason-needed: possible with a written reason. \
            key-reused: the key was used for another body. classified: does not enter this system, and nothing of it was kept.""")
    ResponseEntity<Answer.Done> submit(Seat seat, Received at,
            @Parameter(description = "Chosen by you, 1 to 200 characters, the same for every repetition of one request.")
            @RequestHeader("Idempotency-Key") String key,
            @Parameter(description = SEEN) @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody ActBody body) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.unreadable("Idempotency-Key", "project.field.key");
        }
        return switch (acts.submit(seat, body.submission(key, Version.of(match)), at)) {
            case Answer.Done done -> created(done);
            case Answer answer -> throw Refusals.of(answer);
        };
    }

    private static ResponseEntity<Answer.Done> created(Answer.Done done) {
        var location = done.project() == null ? "/api/v1/place" : "/api/v1/projects/" + done.project();
        return ResponseEntity.created(URI.create(location)).eTag(Version.tag(done.version())).body(done);
    }

    @PostMapping("/preview")
    @Operation(summary = "What would become of an act", description = """
            The act as far as it is filled in, ruled as it would be if it were sent now. Changes nothing, keeps nothing and needs no key.""")
    @ApiResponse(responseCode = "200", description = "The ruling.")
    @ApiResponse(responseCode = "400", description = "unreadable: errors names every field that cannot be read.")
    @ApiResponse(responseCode = "403", description = "forbidden: the act is not yours here.")
    @ApiResponse(responseCode = "404", description = "not-found: no such focus or act, or none that you may know of.")
    @ApiResponse(responseCode = "412", description = "changed: the project is no longer of the version in If-Match.")
    @ApiResponse(responseCode = "422", description = "classified: does not enter this system, and nothing of it was kept.")
    Preview preview(Seat seat, Received at,
            @Parameter(description = SEEN) @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody ActBody body) {
        return switch (acts.preview(seat, body.submission("preview", Version.of(match)), at)) {
            case Answer.Refused(var verdict) -> new Preview(verdict.isAllowed(), false, verdict);
            case Answer.ReasonNeeded(var verdict) -> new Preview(true, true, verdict);
            case Answer answer -> throw Refusals.of(answer);
        };
    }

    /** What the ruling would be. */
    record Preview(boolean possible, boolean reasonNeeded, Verdict verdict) {
    }
}
