package cn.jingwei.norms.dmn;

import java.time.DateTimeException;
import java.time.YearMonth;

import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Kind;
import cn.jingwei.norms.feel.Logic;
import cn.jingwei.norms.feel.Term;

/** Which terms may be null although all facts are known. */
final class Nulls {

    private Nulls() {
    }

    /** Whether facts aside, which a condition has to guard, the term may be null: an empty list, a day that is not there. */
    static boolean unguarded(Expression term) {
        return switch (term) {
            case Term.Total(var function, _) -> function != Term.Total.Function.COUNT;
            case Term.Computed computed when computed.function() == Term.Computed.Function.DATE -> !isDayOfEveryYear(computed);
            case Term.Constant constant -> constant.kind() == Kind.NULL;
            case Term.Given _ -> false;
            case Logic.If(_, var then, var otherwise, _) -> unguarded(then) || unguarded(otherwise);
            default -> term.parts().stream().anyMatch(Nulls::unguarded);
        };
    }

    /** Whether the term may be null at all. */
    static boolean possible(Expression term) {
        return unguarded(term) || term instanceof Term.Given(var fact, _) && fact.nullable()
                || term.parts().stream().anyMatch(Nulls::possible);
    }

    private static boolean isDayOfEveryYear(Term.Computed date) {
        try {
            return date.parts().get(1) instanceof Term.Constant month && date.parts().get(2) instanceof Term.Constant day
                    && YearMonth.of(2001, (int) (month.raw() / Row.ONE)).isValidDay((int) (day.raw() / Row.ONE));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
