package cn.jingwei.platform.project.rest;

import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** The way to the next page of a list: in the body and in the Link header (RFC 8288). */
final class Next {

    private Next() {
    }

    /** @param cursor of the next page, absent on the last one */
    static <T> ResponseEntity<T> page(HttpServletRequest request, @Nullable String cursor, Function<@Nullable String, T> body) {
        if (cursor == null) {
            return ResponseEntity.ok(body.apply(null));
        }
        var next = UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString())
                .replaceQueryParam("cursor", cursor).build(true).toUriString();
        return ResponseEntity.ok().header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"").body(body.apply(next));
    }
}
