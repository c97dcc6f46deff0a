package cn.jingwei.platform.journal.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import cn.jingwei.platform.journal.Payload;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.journal.Salt;
import cn.jingwei.platform.journal.Sm3;
import cn.jingwei.platform.journal.Unfit;

import org.jspecify.annotations.Nullable;

/** The values of one line of an export; each is refused by its field's name. */
record Fields(Map<String, @Nullable String> values) {

    /** A field that must be there is not. */
    static final class Missing extends RuntimeException {

        Missing(String field) {
            super(field);
        }

        String field() {
            return String.valueOf(getMessage());
        }
    }

    String text(String name) {
        var value = optional(name);
        if (value == null) {
            throw new Unfit(name);
        }
        return value;
    }

    /** Null stands for "none" and must be written. */
    @Nullable String optional(String name) {
        if (!values.containsKey(name)) {
            throw new Missing(name);
        }
        return values.get(name);
    }

    String jurisdiction() {
        return text("jurisdiction");
    }

    long seq() {
        try {
            return Long.parseLong(text("seq"));
        } catch (NumberFormatException e) {
            throw new Unfit("seq");
        }
    }

    Sm3 hash(String name) {
        var hex = text(name);
        Sm3.requireHex(name, hex);
        return new Sm3(hex);
    }

    @Nullable Sm3 optionalHash(String name) {
        return optional(name) == null ? null : hash(name);
    }

    Received received() {
        var clock = text("clock");
        if (!clock.equals("server") && !clock.equals("simulated")) {
            throw new Unfit("clock");
        }
        try {
            return new Received(Instant.parse(text("received_at")), clock.equals("simulated"));
        } catch (DateTimeException e) {
            throw new Unfit("received_at");
        }
    }

    @Nullable LocalDate claimedOn() {
        var date = optional("claimed_on");
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new Unfit("claimed_on");
        }
    }

    /** Null if the line says that it was erased. */
    @Nullable Payload payload() {
        return values.containsKey("erased") ? null : new Payload(new Salt(text("salt")), text("content"));
    }
}
