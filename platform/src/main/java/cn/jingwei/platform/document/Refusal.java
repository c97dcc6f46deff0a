package cn.jingwei.platform.document;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.util.unit.DataSize;

/** Why a file is not taken. Its wording stands in a message bundle; the file's name is never part of it. */
public sealed interface Refusal extends MessageSourceResolvable {

    /** The key of the wording. */
    String code();

    @Override
    default String[] getCodes() {
        return new String[] {code()};
    }

    @Override
    default @Nullable Object[] getArguments() {
        return switch (this) {
            case Empty _, Locked _ -> new Object[0];
            case TooLarge(var limit) -> new Object[] {limit.toMegabytes()};
            case Extension(var found, var allowed) -> new Object[] {found, String.join(", ", allowed)};
            case Type(var found, var expected) -> new Object[] {found, expected.code()};
            case Active(var found) -> new Object[] {found};
            case Gated gated -> gated.arguments().toArray();
        };
    }

    /** Not a single byte. */
    record Empty() implements Refusal {

        @Override
        public String code() {
            return "document.empty";
        }
    }

    record TooLarge(DataSize limit) implements Refusal {

        @Override
        public String code() {
            return "document.too-large";
        }
    }

    /**
     * The name ends in what this installation does not take.
     *
     * @param found in lower case, empty if the name has none
     */
    record Extension(String found, List<String> allowed) implements Refusal {

        @Override
        public String code() {
            return found.isEmpty() ? "document.no-extension" : "document.extension";
        }
    }

    /**
     * The content is not what the name's extension says.
     *
     * @param found extension or, if it is none of ours, media type of the content
     */
    record Type(String found, FileType expected) implements Refusal {

        @Override
        public String code() {
            return "document.type";
        }
    }

    /**
     * A program, a script or a page that runs scripts, whatever its name says.
     *
     * @param found media type of the content
     */
    record Active(String found) implements Refusal {

        @Override
        public String code() {
            return "document.active";
        }
    }

    /** An office document under a password: nobody who has to examine it could read it. */
    record Locked() implements Refusal {

        @Override
        public String code() {
            return "document.locked";
        }
    }

    /**
     * A gate of another module does not let it pass.
     *
     * @param code of that module's bundle
     */
    record Gated(String code, List<Object> arguments) implements Refusal {
    }
}
