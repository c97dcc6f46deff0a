package cn.jingwei.norms.cli;

import java.time.Period;
import java.util.ArrayList;
import java.util.stream.Collectors;

import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.feel.Term;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Due;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;

/** The term of a duty in words, before any date is reckoned. */
final class Terms {

    private final Dictionary dictionary;

    Terms(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    String of(Norm norm) {
        return norm.rule().effect() instanceof Effect.Duty(var due, _) && due.isPresent() ? of(due.get()) : Messages.text("duties.none");
    }

    private String of(Due due) {
        var term = due.period().map(period -> Messages.text("term.after", start(due), words(period, due.working())))
                .orElseGet(() -> Messages.text("term.at", date(due.start())));
        var opens = due.window().opensAfter().map(period -> Messages.text("term.opens-after", words(period, false)))
                .or(() -> due.window().opensAt().map(at -> Messages.text("term.opens-at", date(at)))).orElse("");
        return term + opens + (due.roll() ? Messages.text("term.rolls") : "");
    }

    /** The event, if its own date starts the clock; else what does. */
    private String start(Due due) {
        var isOwnDate = due.after().stream().map(dictionary.events()::get).anyMatch(event -> event.date()
                .filter(fact -> due.start().expression() instanceof Term.Given(var given, _) && given.equals(fact)).isPresent());
        return isOwnDate ? due.after().stream().map(event -> Words.named(dictionary, event)).collect(Collectors.joining(Messages.text("list.comma")))
                : date(due.start());
    }

    private String date(Condition condition) {
        return condition.expression() instanceof Term.Given(var fact, _) ? Words.named(dictionary, fact.id()) : condition.line();
    }

    private static String words(Period period, boolean working) {
        var words = new ArrayList<String>();
        if (period.getYears() != 0) {
            words.add(Messages.text("term.years", period.getYears()));
        }
        if (period.getMonths() != 0) {
            words.add(Messages.text("term.months", period.getMonths()));
        }
        if (period.getDays() != 0 || words.isEmpty()) {
            words.add(Messages.text(working ? "term.working-days" : "term.days", period.getDays()));
        }
        return String.join(" ", words);
    }
}
