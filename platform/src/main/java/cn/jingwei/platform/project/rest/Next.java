package cn.jingwei.platform.project.rest;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The way to the next page of a list: in the body and in the Link header (RFC 8288). */
final class Next {

    private Next() {
    }

    /** @param cursor of the next page, absent on the last one */
    static <T> ResponseEntity<T> page(HttpServletRequest request, @Nullable String cursor, Function<@Nullable String, T> body) {
        if (cursor == null) {
            return ResponseEntity.ok(body.apply(null));
        }
        var query = Stream.of(Objects.requireNonNullElse(request.getQueryString(), "").split("&"))
                .filter(one -> !one.isEmpty() && !one.startsWith("cursor=")).map(one -> one + "&").collect(Collectors.joining());
        var next = request.getRequestURI() + "?" + query + "cursor=" + cursor;
        return ResponseEntity.ok().header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"").body(body.apply(next));
    }
}
