package org.mulin.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.openfeign.support.FeignHttpMessageConverters;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

class FeignCallsTest {

    @Test
    void convertersAreThereBeforeTheFirstCall() {
        try (var client = new AnnotationConfigApplicationContext(CallerCalls.class, FeignHttpMessageConverters.class)) {
            var filled = ReflectionTestUtils.getField(client.getBean(FeignHttpMessageConverters.class), "converters");
            assertThat((Collection<?>) filled).isNotEmpty();
        }
    }

    @Test
    void callsForACallerAndCallsOfAServiceSeeToIt() {
        assertThat(FeignCalls.class).isAssignableFrom(CallerCalls.class, InternalCalls.class);
    }
}
