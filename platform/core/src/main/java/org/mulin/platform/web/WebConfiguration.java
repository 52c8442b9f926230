package org.mulin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.mulin.platform.problem.Problems;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;

/** Strict in what it takes: no unknown fields, no guessed types, no unknown parameters, no endless bodies. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new StrictParameters());
        registry.addInterceptor(new StrictAccept()).addPathPatterns("/api/**", "/internal/**");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Instant.class, Moments::parse);
    }

    /** One language for a problem and for what validation says of its fields. */
    @Bean
    LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Problems.localeOf(request);
            }
        };
    }

    /** As strict with headers as by default, but without the default's patterns, which are slow on a text like a token. */
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> isText(name, false));
        firewall.setAllowedHeaderValues(value -> isText(value, true));
        return firewall;
    }

    private static boolean isText(String text, boolean tabs) {
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            if (Character.isISOControl(character) && !(tabs && character == '\t') || !Character.isDefined(character)) {
                return false;
            }
        }
        return true;
    }

    @Bean
    WholeAnswers wholeAnswers() {
        return new WholeAnswers();
    }

    @Bean
    BodyLimit bodyLimit(Problems problems) {
        return new BodyLimit(problems);
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return json -> json.addModule(new SimpleModule()
                        .addDeserializer(String.class, new StrictStrings())
                        .addDeserializer(Instant.class, new StrictInstants())
                        .addDeserializer(LocalDate.class, new StrictDays()))
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                // The answer goes out when it is whole.
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }
}
