package cn.jingwei.norms.ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Pack;

/** One question for many rows: may the act be done, or what is the value of the route? An answer is a position in {@code answers}. */
public record Ask(Kind kind, String id, List<String> answers) {

    /** Answer of a route that missing facts leave open. */
    public static final String UNKNOWN = "unknown";
    /** Answer of a route to which no norm gives a value. */
    public static final String NONE = "none";

    /** What is asked for. */
    public enum Kind {
        ACT, ROUTE
    }

    static Ask of(Dictionary.Act act) {
        return new Ask(Kind.ACT, act.id(), Stream.of(Ruling.Outcome.values()).map(o -> o.name().toLowerCase(Locale.ROOT)).toList());
    }

    static Ask of(Dictionary.Route route) {
        var answers = new ArrayList<>(route.values().keySet());
        answers.add(UNKNOWN);
        answers.add(NONE);
        return new Ask(Kind.ROUTE, route.id(), List.copyOf(answers));
    }

    /** All acts and routes of the dictionary. */
    public static List<Ask> all(Dictionary dictionary) {
        return Stream.concat(dictionary.acts().values().stream().map(Ask::of), dictionary.routes().values().stream().map(Ask::of)).toList();
    }

    /** The acts and routes of which a norm of the pack speaks. */
    public static List<Ask> of(Pack pack) {
        return all(pack.dictionary()).stream().filter(ask -> pack.evaluated().stream().anyMatch(norm -> switch (ask.kind) {
            case ACT -> norm.bindsActs() && norm.on().contains(ask.id);
            case ROUTE -> norm.rule().effect() instanceof Effect.Decide(var route, _) && route.equals(ask.id);
        })).toList();
    }

    int answer(String answer) {
        return answers.indexOf(answer);
    }
}
