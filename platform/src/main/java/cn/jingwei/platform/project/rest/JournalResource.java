package cn.jingwei.platform.project.rest;

import java.util.List;
import java.util.Map;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Journal;
import cn.jingwei.platform.journal.Selection;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.view.Projects;
import cn.jingwei.platform.project.view.Timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was done, and the chain that proves it. */
@RestController
@RequestMapping("/api/v1")
@Access({Who.BUSINESS, Who.MACHINE})
@Tag(name = "Journal", description = "What was done, each act with its two times, its ruling and its entry in the hash-chained journal of the place.")
class JournalResource {

    private final Projects projects;
    private final UnitOfWork unitOfWork;
    private final Journal journal;

    JournalResource(Projects projects, UnitOfWork unitOfWork, Journal journal) {
        this.projects = projects;
        this.unitOfWork = unitOfWork;
        this.journal = journal;
    }

    /** Acts, the newest first. */
    record Lines(List<Timeline.Line> acts, @Nullable String next) {
    }

    @GetMapping("/projects/{id}/journal")
    @Operation(summary = "What was done in a project", description = "The newest act first. Follow next (also in the Link header) until it is absent.")
    @ApiResponse(responseCode = "200", description = "A page of acts.")
    @ApiResponse(responseCode = "400", description = "unreadable: a parameter has no such value.")
    @ApiResponse(responseCode = "404", description = "not-found: no such project, or none that you may know of.")
    ResponseEntity<Lines> of(Seat seat, HttpServletRequest request, @PathVariable long id,
            @Parameter(description = "From next of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var page = timeline(seat, id).stream().filter(line -> cursor == null || line.seq() < cursor).limit(limit + 1L).toList();
        var more = page.size() > limit ? Long.toString(page.get(limit - 1).seq()) : null;
        return Next.page(request, more, next -> new Lines(page.subList(0, Math.min(limit, page.size())), next));
    }

    /**
     * An entry of the chain: the texts in the order in which they are hashed, and the content behind the commitment.
     *
     * @param content as it was written; absent if it was erased, which the chain outlives
     */
    record JournalEntry(long seq, String hash, Map<String, @Nullable String> fields, @Nullable String content) {
    }

    @GetMapping("/projects/{id}/journal/{seq}")
    @Operation(summary = "The journal entry of an act", description = """
            As it is hashed, with facts, ruling, documents and the hash of the pack: enough to rule the act again. The chain as a whole is \
            verified from an export, without this system.""")
    @ApiResponse(responseCode = "200", description = "The entry.")
    @ApiResponse(responseCode = "404", description = "not-found: no such project or entry, or none that you may know of.")
    JournalEntry entry(Seat seat, @PathVariable long id, @PathVariable long seq) {
        if (timeline(seat, id).stream().noneMatch(line -> line.seq() == seq)) {
            throw Problem.absent();
        }
        return unitOfWork.reading(List.of(seat.place()), () -> {
            var entry = journal.entries(seat.place(), Selection.first(1).after(seq - 1)).getFirst();
            return new JournalEntry(seq, entry.hash().hex(), entry.fields(), journal.contents(seat.place(), List.of(seq)).get(seq));
        });
    }

    private List<Timeline.Line> timeline(Seat seat, long id) {
        return projects.file(seat, new FocusId(id)).filter(file -> file.id() == id).orElseThrow(Problem::absent).timeline();
    }

    /** The end of a place's chain. */
    record JournalHead(String place, long seq, String hash) {
    }

    @GetMapping("/journal/head")
    @Access({Who.BUSINESS, Who.MACHINE, Who.AUDIT_ADMIN})
    @Operation(summary = "The head of the journal of your place", description = """
            For witnesses: whoever keeps a head can later prove that nothing up to it was changed or removed.""")
    @ApiResponse(responseCode = "200", description = "Number and SM3 hash of the last entry.")
    JournalHead head(Seat seat) {
        var head = unitOfWork.reading(List.of(seat.place()), () -> journal.head(seat.place()));
        return new JournalHead(head.jurisdiction(), head.seq(), head.hash().hex());
    }
}
