package cn.jingwei.norms.law;

import java.util.List;
import java.util.Map;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.feel.Condition;

/**
 * How an act is carried out, beside what the norms say of it.
 *
 * @param fields    stated by whoever acts; never a fact that an act sets, that is computed or that is a document
 * @param sets      known because the act was carried out
 * @param raises    the events that happen by it
 * @param reason    a written reason is obligatory
 * @param apartFrom acts that the person who carries out this one must not have carried out on the same focus or one it lies in
 */
public record Conduct(Focus focus, List<Fact> fields, Map<Fact, Setting> sets, List<String> raises, List<Need> needs,
                      boolean reason, List<String> apartFrom) {

    /**
     * What the act is about, and what it does to it.
     *
     * @param opens    makes a new focus of the kind, under the one that it is done on
     * @param advances moves the project to the stage of the act
     * @param ends     the focus is no longer live afterwards
     */
    public record Focus(String kind, boolean opens, boolean advances, boolean ends) {

        static final String DEFAULT_KIND = "project";
    }

    /** What plain sense asks before the act: not law, never cited. {@code id} is unique in the act. */
    public record Need(String id, Condition requires, String zh, String en) {
    }

    /** How a fact gets its value by an act. */
    public sealed interface Setting {

        /** The date on the paper. */
        record Claimed() implements Setting {
        }

        /** The date on which the act was received. */
        record Received() implements Setting {
        }

        /** Always the same. */
        record Constant(Coded value) implements Setting {
        }
    }
}
