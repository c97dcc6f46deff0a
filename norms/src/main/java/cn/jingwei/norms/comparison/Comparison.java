package cn.jingwei.norms.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.ruling.DutiesAnswer;
import cn.jingwei.norms.ruling.MaterialsAnswer;
import cn.jingwei.norms.ruling.RouteAnswer;

/** One project on one date under several instruments. A question that no instrument answers is left out. */
public record Comparison(LocalDate on, List<PackAnswers> packs) {

    /** What every instrument answers to one question, in the order of the packs. */
    public record Question<T>(String id, String stage, Map<String, Optional<T>> answers) {
    }

    /** By stage, then in the order of the dictionary. */
    public List<Question<PackAnswers.ActAnswer>> acts() {
        return questions(actStages(), PackAnswers::act);
    }

    public List<Question<RouteAnswer>> routes() {
        return questions(stages(dictionary -> dictionary.routes().keySet(), (_, _) -> ""), PackAnswers::route);
    }

    /** By the stage of the event. */
    public List<Question<DutiesAnswer>> duties() {
        return questions(stages(dictionary -> dictionary.events().keySet(), (dictionary, id) -> dictionary.events().get(id).stage()),
                PackAnswers::duties);
    }

    public List<Question<MaterialsAnswer>> materials() {
        return questions(actStages(), PackAnswers::materials);
    }

    private Map<String, String> actStages() {
        return stages(dictionary -> dictionary.acts().keySet(), (dictionary, id) -> dictionary.acts().get(id).stage());
    }

    /** All ids of all packs in the order of the stages. */
    private Map<String, String> stages(Function<Dictionary, Iterable<String>> ids, BiFunction<Dictionary, String, String> stage) {
        var all = new LinkedHashMap<String, String>();
        var order = new ArrayList<String>();
        for (var pack : packs) {
            var dictionary = pack.pack().dictionary();
            ids.apply(dictionary).forEach(id -> all.putIfAbsent(id, stage.apply(dictionary, id)));
            dictionary.labels().stages().keySet().stream().filter(one -> !order.contains(one)).forEach(order::add);
        }
        var sorted = new LinkedHashMap<String, String>();
        all.entrySet().stream().sorted((a, b) -> order.indexOf(a.getValue()) - order.indexOf(b.getValue()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private <T> List<Question<T>> questions(Map<String, String> stages, BiFunction<PackAnswers, String, Optional<T>> ask) {
        var questions = new ArrayList<Question<T>>();
        stages.forEach((id, stage) -> {
            var answers = new LinkedHashMap<String, Optional<T>>();
            packs.forEach(pack -> answers.put(pack.pack().id(), ask.apply(pack, id)));
            if (answers.values().stream().anyMatch(Optional::isPresent)) {
                questions.add(new Question<>(id, stage, answers));
            }
        });
        return questions;
    }
}
