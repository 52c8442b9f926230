package org.mulin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceRulesTest {

    static Stream<ArchRule> rules() {
        return Arrays.stream(ServiceRules.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(field -> {
                    try {
                        return (ArchRule) field.get(null);
                    } catch (IllegalAccessException failure) {
                        throw new IllegalStateException(failure);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void seesTheOffender(ArchRule rule) {
        var offenders = new ClassFileImporter().importPackages("org.mulin.testing.offenders");
        assertThat(rule.evaluate(offenders).hasViolation()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void doesNotPassOnNothing(ArchRule rule) {
        var nothing = new ClassFileImporter().importPackages("org.mulin.nothing");
        assertThatThrownBy(() -> rule.check(nothing)).isInstanceOf(AssertionError.class);
    }
}
