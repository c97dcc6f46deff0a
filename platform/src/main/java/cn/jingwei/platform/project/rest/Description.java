package cn.jingwei.platform.project.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.journal.Received;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The description of the resources, OpenAPI 3.1: what every resource has in common is said here once. */
@Configuration(proxyBeanMethods = false)
class Description {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Seat.class, Received.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI().info(new Info().title("Jingwei").version("1").description("""
                        The life of government IT projects under the regulation of a place. Everything that changes goes through POST /acts; what can \
                        be done next is computed by GET /projects/{id}/acts. Every answer that is not 2xx is a problem (RFC 9457) whose type names it; \
                        title and detail follow Accept-Language (zh, en). Whatever you may not know of is answered exactly as what is not there."""))
                .addServersItem(new Server().url("/"))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .schemaRequirement(TOKEN, new SecurityScheme().type(SecurityScheme.Type.OAUTH2)
                        .description("Client credentials for a bearer token. Pages use their session and the header X-CSRF-TOKEN instead.")
                        .flows(new OAuthFlows().clientCredentials(new OAuthFlow().tokenUrl("/api/v1/token").scopes(new Scopes()))));
    }

    @Bean
    GlobalOpenApiCustomizer common() throws IOException {
        var words = PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource("descriptions.txt", Description.class), StandardCharsets.UTF_8));
        return api -> {
            api.getComponents().addSchemas("Problem", problem());
            api.getComponents().getSchemas().forEach((name, schema) -> describe(name, schema, words));
            api.getPaths().values().stream().flatMap(path -> path.readOperations().stream()).forEach(operation -> complete(operation, words));
            api.getPaths().get("/api/v1/token").getPost().tags(List.of("Token")).security(List.of()).summary("Get a token")
                    .description("Client credentials (RFC 6749, 4.4), as a form: grant_type=client_credentials, client_id, client_secret.");
        };
    }

    private static void complete(Operation operation, Properties words) {
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream().filter(one -> one.getDescription() == null)
                .forEach(one -> one.setDescription(words.getProperty("parameter." + one.getName())));
        var responses = operation.getResponses();
        responses.putIfAbsent("401", new ApiResponse().description("unauthenticated: no valid token and no session."));
        responses.putIfAbsent("403", new ApiResponse().description("forbidden: not for this kind of post."));
        responses.putIfAbsent("500", new ApiResponse().description("incident: something unexpected; incident is its number."));
        responses.putIfAbsent("503", new ApiResponse().description("unavailable: the database is recovering. What got no answer may have been done."));
        responses.forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.content(new Content().addMediaType("application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
            }
        });
    }

    /** Says of schemas and their members what they mean, unless they say so themselves. */
    private static void describe(String name, Schema<?> schema, Properties words) {
        if (schema.getDescription() == null) {
            schema.setDescription(words.getProperty(name));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((member, type) -> {
                if (type.getDescription() == null) {
                    type.setDescription(words.getProperty(name + "." + member));
                }
            });
        }
    }

    private static Schema<?> problem() {
        return new ObjectSchema().description("RFC 9457. The type names the problem and stays the same; what is said of it may be worded better one day.")
                .addProperty("type", new StringSchema().description("/problems/NAME, which explains itself when it is opened"))
                .addProperty("title", new StringSchema().description("In the language asked for"))
                .addProperty("status", new IntegerSchema().description("As of the answer"))
                .addProperty("detail", new StringSchema().description("What to do about it, as far as that is known"))
                .addProperty("instance", new StringSchema().description("The resource that was asked"))
                .addProperty("errors", new ArraySchema().description("unreadable: every field that cannot be read")
                        .items(new ObjectSchema().description("A field and what is wrong with it")
                                .addProperty("field", new StringSchema().description("Fact id, member or parameter"))
                                .addProperty("message", new StringSchema().description("In the language asked for"))))
                .addProperty("verdict", new Schema<>().$ref("#/components/schemas/Verdict"))
                .addProperty("version", new IntegerSchema().format("int64").description("changed: the present version of the project"))
                .addProperty("incident", new StringSchema().description("incident: the number to report"));
    }
}
