package org.mulin.platform.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Schemas from records: a nested record carries its owner's name, and a component is required unless it may be null. */
final class RecordSchemas extends ModelResolver {

    RecordSchemas(ObjectMapper json) {
        super(json, new TypeNameResolver() {
            @Override
            protected String getNameOfClass(Class<?> type) {
                if (type.getEnclosingClass() == null) {
                    return type.getSimpleName();
                }
                var owner = getNameOfClass(type.getEnclosingClass()).replaceFirst("Controller$", "");
                return type.getSimpleName().startsWith(owner) ? type.getSimpleName() : owner + type.getSimpleName();
            }
        });
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Schema<?> schema = super.resolve(type, context, next);
        var raw = _mapper.constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) {
            var reference = schema.get$ref();
            Schema<?> model = reference == null
                    ? schema
                    : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
            if (model != null && model.getProperties() != null) {
                describe(raw, model);
            }
        }
        return schema;
    }

    private static void describe(Class<?> type, Schema<?> model) {
        for (var component : type.getRecordComponents()) {
            var property = model.getProperties().get(component.getName());
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(component.getType(), model);
            } else if (property != null && mayBeNull(component)) {
                anchor(property);
                model.getProperties().put(component.getName(), orNull(property));
            } else if (property != null) {
                anchor(property);
                if (component.getAccessor().isAnnotationPresent(NotBlank.class)) {
                    property.minLength(1);
                }
                if (!required(model).contains(component.getName())) {
                    model.addRequiredItem(component.getName());
                }
            }
        }
    }

    /** Bean Validation matches the whole text, JSON Schema any part of it. */
    static void anchor(Schema<?> schema) {
        var pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^")) {
            schema.pattern("^" + pattern + "$");
        }
    }

    private static List<String> required(Schema<?> model) {
        return model.getRequired() == null ? List.of() : model.getRequired();
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(Schema<?> property) {
        var nothing = new Schema<>().types(Set.of("null"));
        if (property.get$ref() != null) {
            return new Schema<>().oneOf(List.of(property, nothing));
        }
        if (property.getOneOf() == null) {
            property.addType("null");
            if (property.getEnum() != null && !property.getEnum().contains(null)) {
                property.getEnum().add(null);
            }
        }
        return property;
    }
}
