package cn.jingwei.norms.law;

import java.util.List;
import java.util.Optional;

import cn.jingwei.norms.feel.Condition;

/** What a norm does. */
public sealed interface Effect {

    /** The name of the effect in a pack. */
    String id();

    /** Denies an act. */
    record Block() implements Effect {

        @Override
        public String id() {
            return "block";
        }
    }

    /** Asks for a reason. */
    record Warn() implements Effect {

        @Override
        public String id() {
            return "warn";
        }
    }

    /** Asks for documents. */
    record Material() implements Effect {

        @Override
        public String id() {
            return "material";
        }
    }

    /** Opens a duty; without a due date the text gives no term. */
    record Duty(Optional<Due> due, Optional<Condition> fulfilledOn) implements Effect {

        @Override
        public String id() {
            return "duty";
        }
    }

    /** Decides a route: the rows that hold give its value. */
    record Decide(String route, List<Row> rows) implements Effect {

        /** A value and when it is given, always if nothing is said. */
        public record Row(String value, Optional<Condition> when) {
        }

        @Override
        public String id() {
            return "route";
        }
    }

    /** Permits, informs or leaves a sanction to people: decides nothing by itself. */
    record Other(String id) implements Effect {
    }
}
