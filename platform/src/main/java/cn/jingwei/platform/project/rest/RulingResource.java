package cn.jingwei.platform.project.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.ruling.Verdict;
import cn.jingwei.platform.project.view.Hypothetical;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rulings on projects that do not exist. */
@RestController
@RequestMapping("/api/v1/rulings")
@Access({Who.BUSINESS, Who.MACHINE})
@Tag(name = "Rulings", description = "How an act would be ruled on facts that you give, for planning and for tests of your own.")
class RulingResource {

    private final Hypothetical hypothetical;
    private final Clock clock;

    RulingResource(Hypothetical hypothetical, Clock clock) {
        this.hypothetical = hypothetical;
        this.clock = clock;
    }

    /** Facts of which nothing is said are unknown. */
    @Schema(name = "Question")
    record Question(
            @Schema(description = "Id of the act in the dictionary", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String act,
            @Schema(description = "The date of the question; today if absent") @Nullable LocalDate on,
            @Schema(description = "Fact id to value, as in the fields of an act; any fact of the dictionary",
                    additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
            @Nullable Map<String, @Nullable Object> facts) {
    }

    @PostMapping
    @Operation(summary = "Rule a hypothetical act", description = """
            By the instrument that rules the place on the date, norms only: preconditions in plain sense play no part, nobody acts, nothing is kept.""")
    @ApiResponse(responseCode = "200", description = "The ruling.")
    @ApiResponse(responseCode = "400", description = "unreadable: errors names every fact that cannot be read, and an unknown act.")
    Verdict rule(Seat seat, @RequestBody Question question) {
        if (question.act() == null) {
            throw Problem.unreadable("act", "project.rest.missing");
        }
        var given = question.facts() == null ? Map.<String, @Nullable Object>of() : question.facts();
        var unfit = ActBody.unfit(given);
        if (!unfit.isEmpty()) {
            throw Problem.unreadable(unfit);
        }
        var on = question.on() == null ? LocalDate.now(clock) : question.on();
        return switch (hypothetical.rule(seat, question.act(), on, given).orElseThrow(() -> Problem.unreadable("act", "project.rest.act"))) {
            case Hypothetical.Outcome.Ruled(var verdict) -> verdict;
            case Hypothetical.Outcome.Unreadable(var errors) -> throw Refusals.unreadable(errors);
        };
    }
}
