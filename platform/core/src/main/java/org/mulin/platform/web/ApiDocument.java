package org.mulin.platform.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/** The OpenAPI document of a service: what the platform does for every operation is said here, once. */
@Configuration(proxyBeanMethods = false)
public class ApiDocument {
    static final String BEARER = "bearer";
    static final String CLIENT_CREDENTIALS = "clientCredentials";

    @Bean
    OpenAPI openApi(@Value("${spring.application.name}") String service) {
        return new OpenAPI()
                .info(new Info().title("Mulin " + service).version("1").description("""
                        Problems are application/problem+json (RFC 9457) in Chinese or, with Accept-Language: en, in \
                        English. Unknown parameters and unknown fields are refused. Lists come in pages: send `next` \
                        as `cursor` for the page that follows."""))
                // Relative, so that the document is true behind every address.
                .servers(List.of(new Server().url("/")))
                .security(List.of(
                        new SecurityRequirement().addList(BEARER),
                        new SecurityRequirement().addList(CLIENT_CREDENTIALS)));
    }

    @Bean
    RecordSchemas recordSchemas(ObjectMapperProvider json) {
        return new RecordSchemas(json.jsonMapper());
    }

    @Bean
    OperationCustomizer operationWords() {
        return ApiDocument::describe;
    }

    @Bean
    OpenApiCustomizer commonAnswers(@Value("${spring.application.name}") String service) {
        return document -> {
            CommonAnswers.define(document.getComponents());
            document.getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        var subject = path.split("/", -1)[3];
                        // What every service has must keep its id where their documents are joined.
                        var act = path.endsWith("/" + service) ? service : operation.getOperationId();
                        operation.tags(List.of(subject)).operationId(subject + "." + act);
                        CommonAnswers.add(path, method, operation);
                    }));
        };
    }

    private static Operation describe(Operation operation, HandlerMethod method) {
        operation.setOperationId(method.getMethod().getName());
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(ApiDocument::describe);
        }
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            var csv = operation.getRequestBody().getContent().get("text/csv");
            if (csv != null) {
                csv.schema(new StringSchema().description("UTF-8, comma separated, with a header row"));
            }
        }
        if (method.getMethod().getReturnType() == ResponseEntity.class) {
            var shown = ResolvableType.forMethodReturnType(method.getMethod())
                    .getGeneric()
                    .toClass();
            operation.getResponses().forEach((status, response) -> withHeaders(status, response, hasVersion(shown)));
        }
        return operation;
    }

    private static boolean hasVersion(Class<?> shown) {
        return shown.isRecord()
                && Stream.of(shown.getRecordComponents())
                        .anyMatch(part -> part.getName().equals("version")
                                || part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                                        && hasVersion(part.getType()));
    }

    private static void withHeaders(String status, ApiResponse response, boolean hasVersion) {
        if (hasVersion) {
            response.addHeaderObject("ETag", CommonAnswers.reference("ETag"));
        }
        if (status.equals("201")) {
            response.addHeaderObject("Location", CommonAnswers.reference("Location"));
        }
    }

    private static void describe(Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        RecordSchemas.anchor(schema);
        switch (parameter.getName()) {
            case "Idempotency-Key" -> {
                parameter.description("The same key with the same request has one effect, also when it is sent again.");
                schema.minLength(1).maxLength(100).pattern("^[\\x21-\\x7e]+$");
            }
            case "If-Match" -> {
                parameter.description("The ETag that was read.").required(true);
                schema.pattern("^\"\\d{1,18}\"$").example("\"1\"");
            }
            case "cursor" -> parameter.description("The `next` of the page before, unchanged.");
            case "limit" -> parameter.description("How many items a page has at most.");
            default -> {
                if (schema instanceof ArraySchema) {
                    parameter.explode(false).style(Parameter.StyleEnum.FORM);
                }
            }
        }
    }
}
