package cn.jingwei.platform.project.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;

/** Why a request was not done, under a name that stays: RFC 9457, with everything that stands against it at once. */
final class Problem extends RuntimeException {

    private final transient HttpStatus status;
    private final String name;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private transient @Nullable MessageSourceResolvable detail;

    /** @param name last part of the type; its title and its detail stand in the bundle under it */
    Problem(HttpStatus status, String name) {
        super(name, null, false, false);
        this.status = status;
        this.name = name;
    }

    /** For what is not there and for what the caller may not know of: nothing tells the two apart. */
    static Problem absent() {
        return new Problem(HttpStatus.NOT_FOUND, "not-found");
    }

    static Problem unreadable(List<Error> errors) {
        return new Problem(HttpStatus.BAD_REQUEST, "unreadable").with("errors", errors);
    }

    /** @param key names the message */
    static Problem unreadable(String field, String key, String... arguments) {
        return unreadable(List.of(new Error(field, key, List.of(arguments))));
    }

    Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** More than the name tells. */
    Problem saying(MessageSourceResolvable more) {
        detail = more;
        return this;
    }

    /** @param arguments each a text, or a list that is told as one text */
    Problem saying(String key, Object... arguments) {
        return saying(new DefaultMessageSourceResolvable(new String[] {key}, arguments));
    }

    HttpStatus status() {
        return status;
    }

    String name() {
        return name;
    }

    Map<String, Object> members() {
        return members;
    }

    @Nullable MessageSourceResolvable detail() {
        return detail;
    }

    /** A field that cannot be read; the key names the message. */
    record Error(String field, String key, List<String> arguments) {
    }
}
