package org.mulin.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What any operation may answer beside its own result, and the headers and tokens all of them share. */
final class CommonAnswers {
    private CommonAnswers() {}

    static void define(Components components) {
        components
                .addSecuritySchemes(
                        ApiDocument.BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of a person or an API client."))
                .addSecuritySchemes(
                        ApiDocument.CLIENT_CREDENTIALS,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("How an API client gets its access token.")
                                .flows(new OAuthFlows()
                                        .clientCredentials(new OAuthFlow()
                                                .tokenUrl("/oauth2/token")
                                                .scopes(new Scopes()))))
                .addHeaders("ETag", header("The version of what is shown; send it as If-Match.", new StringSchema()))
                .addHeaders("Location", header("Where to read what was made.", new StringSchema()))
                .addHeaders("Retry-After", header("Seconds to wait.", new IntegerSchema()))
                .addHeaders("WWW-Authenticate", header("Why the token was refused.", new StringSchema()))
                .addSchemas("Problem", problem())
                .addResponses("400", response("The request is not well-formed or has an unknown parameter."))
                .addResponses("401", response("No valid access token.", "WWW-Authenticate"))
                .addResponses("403", response("The caller's grants do not cover this."))
                .addResponses("404", response("Nothing here that the caller may see."))
                .addResponses("406", response("The requested format is not offered."))
                .addResponses("409", response("It contradicts the present state; a key in flight names Retry-After."))
                .addResponses("412", response("It was changed since the version in If-Match was read."))
                .addResponses("413", response("The body is too large."))
                .addResponses("415", response("The media type is not supported."))
                .addResponses("422", response("Understood, and refused for what it says; see `code` and `errors`."))
                .addResponses("428", response("If-Match is missing."))
                .addResponses("429", response("Too many requests.", "Retry-After"))
                .addResponses("503", response("A part that is needed does not answer.", "Retry-After"));
    }

    static void add(String path, HttpMethod method, Operation operation) {
        var writes = method != HttpMethod.GET;
        var body = operation.getRequestBody() != null;
        var key = takes(operation, "Idempotency-Key");
        may(operation, HttpStatus.BAD_REQUEST, true);
        may(operation, HttpStatus.UNAUTHORIZED, true);
        may(operation, HttpStatus.FORBIDDEN, true);
        may(operation, HttpStatus.NOT_FOUND, path.contains("{") || path.contains("/my/"));
        may(operation, HttpStatus.NOT_ACCEPTABLE, true);
        may(operation, HttpStatus.CONFLICT, key || method == HttpMethod.DELETE);
        may(operation, HttpStatus.PRECONDITION_FAILED, takes(operation, "If-Match"));
        may(operation, HttpStatus.CONTENT_TOO_LARGE, writes);
        may(operation, HttpStatus.UNSUPPORTED_MEDIA_TYPE, body);
        may(operation, HttpStatus.UNPROCESSABLE_CONTENT, body || key || hasQuery(operation));
        may(operation, HttpStatus.PRECONDITION_REQUIRED, takes(operation, "If-Match"));
        may(operation, HttpStatus.TOO_MANY_REQUESTS, true);
        may(operation, HttpStatus.SERVICE_UNAVAILABLE, true);
    }

    static Header reference(String header) {
        return new Header().$ref("#/components/headers/" + header);
    }

    private static void may(Operation operation, HttpStatus status, boolean can) {
        if (can) {
            var code = String.valueOf(status.value());
            operation.getResponses().addApiResponse(code, new ApiResponse().$ref("#/components/responses/" + code));
        }
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equals(header));
    }

    private static boolean hasQuery(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "query".equals(parameter.getIn()));
    }

    private static ApiResponse response(String description, String... headers) {
        var response = new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
        for (var header : headers) {
            response.addHeaderObject(header, reference(header));
        }
        return response;
    }

    private static Header header(String description, Schema<?> schema) {
        return new Header().description(description).schema(schema);
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", text("A name for the problem, urn:mulin:problem:…"))
                .addProperty("title", text("What is wrong, in the caller's language"))
                .addProperty("status", new IntegerSchema().format("int32"))
                .addProperty("detail", text("What to do, in the caller's language"))
                .addProperty("instance", text("The path that was asked"))
                .addProperty("code", text("The problem, for programs"))
                .addProperty("traceId", text("What to tell the operator"))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new ObjectSchema().description("What is wrong with one field or row"))
                                .description("One entry per bad field or row"))
                .required(List.of("type", "title", "status", "detail", "code", "traceId"));
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }
}
