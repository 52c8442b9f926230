package org.mulin.platform.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.security.jackson.SecurityJacksonModules;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** JSON for what Spring Security and Spring Session store, which only names types that are allowed. */
public final class StoredJson {
    private static final Logger LOG = LoggerFactory.getLogger(StoredJson.class);

    private StoredJson() {}

    /** Allows the types of Spring Security and the given ones. */
    public static JsonMapper mapper(Class<?>... allowed) {
        var types = BasicPolymorphicTypeValidator.builder();
        for (var type : allowed) {
            types.allowIfSubType(type);
        }
        return JsonMapper.builder()
                .addModules(SecurityJacksonModules.getModules(StoredJson.class.getClassLoader(), types))
                .build();
    }

    /** To be a bean named `springSessionConversionService`: Spring Session finds it by that name. */
    public static ConversionService sessions(JsonMapper json) {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, json::writeValueAsBytes);
        conversion.addConverter(new Reading(json));
        return conversion;
    }

    private record Reading(JsonMapper json) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        /** What cannot be read counts as absent: the person signs in again, instead of meeting an error for ever. */
        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            try {
                return source instanceof byte[] bytes ? json.readValue(bytes, Object.class) : null;
            } catch (JacksonException failure) {
                LOG.warn("A session attribute cannot be read and is ignored: {}", failure.getOriginalMessage());
                return null;
            }
        }
    }
}
