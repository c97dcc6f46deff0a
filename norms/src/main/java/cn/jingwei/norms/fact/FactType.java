package cn.jingwei.norms.fact;

import java.util.List;
import java.util.Map;

/** What values a fact may take. Choices and sets map each value to its label (zh), in the order of the dictionary. */
public sealed interface FactType {

    record Truth() implements FactType {
    }

    record Number(boolean whole) implements FactType {
    }

    record Date() implements FactType {
    }

    record Choice(Map<String, String> values) implements FactType {

        public List<String> ids() {
            return List.copyOf(values.keySet());
        }
    }

    record ChoiceSet(Map<String, String> values) implements FactType {

        static final int BITS = 62;

        public List<String> ids() {
            return List.copyOf(values.keySet());
        }

        int width() {
            return Math.max(1, (values.size() + BITS - 1) / BITS);
        }
    }

    record Numbers() implements FactType {
    }
}
