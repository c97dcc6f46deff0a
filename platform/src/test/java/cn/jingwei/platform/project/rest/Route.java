package cn.jingwei.platform.project.rest;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A route of ours, and how it is asked with ids in it. */
record Route(String method, String pattern, Set<Who> who, boolean takesFiles) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    static List<Route> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream().filter(entry -> entry.getValue().getBeanType().getName().startsWith("cn.jingwei."))
                .flatMap(entry -> of(entry.getKey(), entry.getValue())).toList();
    }

    private static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class);
        var access = onMethod != null ? onMethod : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class);
        var who = access == null ? Set.<Who>of() : Set.of(access.value());
        var takesFiles = Arrays.stream(handler.getMethodParameters()).anyMatch(one -> one.getParameterType().getSimpleName().equals("MultipartFile"))
                || info.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
        var methods = info.getMethodsCondition().getMethods().isEmpty() ? Set.of(RequestMethod.GET) : info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream().flatMap(pattern -> methods.stream().map(method -> new Route(method.name(), pattern, who, takesFiles)));
    }

    boolean isResource() {
        return pattern.startsWith("/api/");
    }

    boolean isWrite() {
        return !method.equals("GET");
    }

    /** Whether the ids in it are ids of what belongs to somebody. */
    boolean names(Map<String, Long> ids) {
        return variables().anyMatch(variable -> id(variable, ids).isPresent()) || BODIES.containsKey(pattern);
    }

    private Stream<String> variables() {
        return VARIABLE.matcher(pattern).results().map(match -> match.group(1));
    }

    /** By its name below its path, e.g. {@code /projects/id} before {@code id}. Every variable of a route must be known to the matrix. */
    private Optional<Long> id(String variable, Map<String, Long> ids) {
        var path = pattern.substring(0, pattern.indexOf("{" + variable + "}"));
        var above = path.replaceAll("/$", "").replaceAll(".*/", "");
        return Optional.ofNullable(ids.getOrDefault(above + "/" + variable, ids.get(variable)));
    }

    private static final Map<String, String> TEXTS = Map.of("acts/act", "project.withdraw", "problems/name", "denied", "law/kind", "adopt");

    /** @param ids those that are asked for, in the path and in the body */
    String path(Map<String, Long> ids) {
        var path = pattern;
        for (var variable : variables().toList()) {
            var above = path.substring(0, path.indexOf("{" + variable + "}")).replaceAll("/$", "").replaceAll(".*/", "");
            var text = id(variable, ids).map(String::valueOf).orElseGet(() -> Objects.requireNonNull(TEXTS.get(above + "/" + variable),
                    "say in AuthorizationMatrixTests what " + variable + " of " + pattern + " is"));
            path = path.replace("{" + variable + "}", text);
        }
        return pattern.endsWith("/acts/{act}") ? path + "?focus=" + ids.get("focus") : path;
    }

    private static final Map<String, String> BODIES = Map.of(
            "/api/v1/acts", "{\"act\": \"project.withdraw\", \"focus\": $focus, \"reason\": \"x\"}",
            "/api/v1/acts/preview", "{\"act\": \"project.withdraw\", \"focus\": $focus, \"reason\": \"x\"}",
            "/api/v1/rulings", "{\"act\": \"project.withdraw\"}",
            "/api/v1/documents/{document}/decision", "{\"accepted\": true, \"reason\": \"x\"}",
            "/api/v1/projects/{id}/documents/not-applicable", "{\"kind\": \"feasibility_report\", \"reason\": \"x\", \"focus\": $focus}");

    HttpRequest.Builder with(HttpRequest.Builder request, Map<String, Long> ids) {
        if (!isWrite()) {
            return request.GET();
        }
        if (takesFiles) {
            return request.header("Content-Type", "multipart/form-data; boundary=x").method(method, BodyPublishers.ofString("""
                    --x\r
                    Content-Disposition: form-data; name="kind"\r
                    \r
                    feasibility_report\r
                    --x\r
                    Content-Disposition: form-data; name="focus"\r
                    \r
                    %d\r
                    --x\r
                    Content-Disposition: form-data; name="file"; filename="a.txt"\r
                    \r
                    hello\r
                    --x--\r
                    """.formatted(ids.get("focus"))));
        }
        if (isResource()) {
            return request.header("Content-Type", "application/json").header("Idempotency-Key", "matrix-" + ids.get("focus"))
                    .method(method, BodyPublishers.ofString(BODIES.getOrDefault(pattern, "{}").replace("$focus", ids.get("focus").toString())));
        }
        return request.header("Content-Type", "application/x-www-form-urlencoded").method(method, BodyPublishers.ofString(
                "reason=x&accepted=true&kind=feasibility_report&key=matrix&organisation=1&from=2026-01-01&focus=" + ids.get("focus")));
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
