package cn.jingwei.norms.feel;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** An expression as written, before names and types are looked at. Offsets count characters from 0. */
sealed interface Syntax {

    int offset();

    record Number(String digits, int offset) implements Syntax {
    }

    record Text(String text, int offset) implements Syntax {
    }

    /** A name, or one of true, false, null. */
    record Name(String name, int offset) implements Syntax {
    }

    record Call(String function, List<Syntax> arguments, int offset) implements Syntax {
    }

    record Members(List<Syntax> members, int offset) implements Syntax {
    }

    record Path(Syntax of, String name, int offset) implements Syntax {
    }

    record Binary(String operator, Syntax left, Syntax right, int offset) implements Syntax {
    }

    record Conditional(Syntax condition, Syntax then, Syntax otherwise, int offset) implements Syntax {
    }

    /** {@code of in (tests)}; a test is a value, a range or an open comparison. */
    record In(Syntax of, List<Syntax> tests, int offset) implements Syntax {
    }

    /** A range, its ends included or not; an end that is absent is open. */
    record Range(@Nullable Syntax from, boolean fromIncluded, @Nullable Syntax to, boolean toIncluded, int offset) implements Syntax {
    }
}
