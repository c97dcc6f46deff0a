package cn.jingwei.platform.project.rest;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/** The version of a project as an entity tag. */
final class Version {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Version() {
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Of an If-Match header; null if any version will do. A tag that none of ours can be matches nothing. */
    static @Nullable Long of(@Nullable String match) {
        if (match == null || match.strip().equals("*")) {
            return null;
        }
        var tag = TAG.matcher(match.strip());
        if (!tag.matches()) {
            throw new Problem(HttpStatus.PRECONDITION_FAILED, "changed");
        }
        return Long.valueOf(tag.group(1));
    }
}
