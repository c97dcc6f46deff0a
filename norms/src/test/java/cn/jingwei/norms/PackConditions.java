package cn.jingwei.norms;

import java.util.ArrayList;
import java.util.List;

import cn.jingwei.norms.feel.Condition;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.law.Due;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;

/** Every expression that stands in a pack, also where several norms say the same. */
public final class PackConditions {

    private PackConditions() {
    }

    public static List<Condition> of(Pack pack) {
        return pack.norms().stream().flatMap(norm -> of(norm).stream()).toList();
    }

    public static List<Expression> expressions(Pack pack) {
        return of(pack).stream().map(Condition::expression).toList();
    }

    private static List<Condition> of(Norm norm) {
        var conditions = new ArrayList<Condition>();
        norm.rule().when().ifPresent(conditions::add);
        norm.rule().requires().ifPresent(conditions::add);
        switch (norm.rule().effect()) {
            case Effect.Decide(_, var rows) -> rows.forEach(row -> row.when().ifPresent(conditions::add));
            case Effect.Duty(var due, var fulfilledOn) -> {
                due.ifPresent(terms -> conditions.addAll(of(terms)));
                fulfilledOn.ifPresent(conditions::add);
            }
            case Effect.Block _, Effect.Warn _, Effect.Material _, Effect.Other _ -> { }
        }
        return conditions;
    }

    private static List<Condition> of(Due due) {
        var dates = new ArrayList<>(List.of(due.start()));
        due.window().opensAt().ifPresent(dates::add);
        due.window().extendedTo().ifPresent(dates::add);
        return dates;
    }
}
