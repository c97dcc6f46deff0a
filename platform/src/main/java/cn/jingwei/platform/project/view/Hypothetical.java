package cn.jingwei.platform.project.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Values;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.act.Answer;
import cn.jingwei.platform.project.focus.FactRows;
import cn.jingwei.platform.project.ruling.Governing;
import cn.jingwei.platform.project.ruling.Judgement;
import cn.jingwei.platform.project.ruling.Verdict;
import cn.jingwei.platform.project.ruling.Verdicts;
import cn.jingwei.platform.regulation.Lawbook;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** How an act on a project that does not exist would be ruled here. Nothing is kept. */
@Service
public class Hypothetical {

    private final UnitOfWork unitOfWork;
    private final Governing governing;
    private final Verdicts verdicts;

    Hypothetical(UnitOfWork unitOfWork, Governing governing, Verdicts verdicts) {
        this.unitOfWork = unitOfWork;
        this.governing = governing;
        this.verdicts = verdicts;
    }

    /** Given facts that cannot be read are all named. */
    public sealed interface Outcome {

        record Ruled(Verdict verdict) implements Outcome {
        }

        record Unreadable(List<Answer.FieldError> errors) implements Outcome {
        }
    }

    /** By the instrument that rules the place on the date; empty if there is no such act. Norms only: nobody acts. */
    public Optional<Outcome> rule(Seat seat, String act, LocalDate on, Map<String, @Nullable Object> given) {
        return unitOfWork.reading(List.of(seat.place()), () -> switch (governing.now(seat.place(), on)) {
            case Governing.Law.Unruled unruled -> Optional.of(new Outcome.Ruled(governing.verdict(unruled, on)));
            case Governing.Law.Ruled(var lawbooks) -> lawbooks.getFirst().pack().dictionary().acts().containsKey(act)
                    ? Optional.of(rule(lawbooks, act, on, given)) : Optional.empty();
        });
    }

    private Outcome rule(List<Lawbook> lawbooks, String act, LocalDate on, Map<String, @Nullable Object> given) {
        var errors = new ArrayList<Answer.FieldError>();
        var questions = new ArrayList<Judgement.Question>();
        for (var lawbook : lawbooks) {
            var dictionary = lawbook.pack().dictionary();
            var values = new LinkedHashMap<Fact, Coded>();
            given.forEach((id, value) -> dictionary.facts().find(id).ifPresentOrElse(fact -> {
                switch (Values.read(fact, value)) {
                    case Values.Reading.Good(var coded) -> values.put(fact, coded);
                    case Values.Reading.Bad(var key, var arguments) ->
                            errors.add(new Answer.FieldError(id, "project." + key, arguments.stream().map(String::valueOf).toList()));
                }
            }, () -> errors.add(new Answer.FieldError(id, "project.field.unknown", List.of(id)))));
            questions.add(new Judgement.Question(lawbook, List.of(new FactRows.Row(Optional.empty(), Facts.of(dictionary.facts(), on, values)))));
        }
        return errors.isEmpty() ? new Outcome.Ruled(verdicts.of(Judgement.on(act, questions).withoutPreconditions(), on))
                : new Outcome.Unreadable(errors.stream().distinct().toList());
    }
}
