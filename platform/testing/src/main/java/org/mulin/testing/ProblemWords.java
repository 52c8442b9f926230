package org.mulin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mulin.platform.problem.ProblemCode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Vocabularies of problems and their bundle belong together: every code has its words, in English and in Chinese. */
public final class ProblemWords {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private ProblemWords() {}

    /** Fails unless the bundle has a title and a detail for each code, and nothing for codes that do not exist. */
    public static void check(String bundle, ProblemCode[]... vocabularies) {
        var english = read(bundle + ".properties");
        var chinese = read(bundle + "_zh_CN.properties");
        var keys = Arrays.stream(vocabularies)
                .flatMap(Arrays::stream)
                .flatMap(code -> Stream.of(code.name() + ".title", code.name() + ".detail"))
                .toList();
        assertThat(keys).isNotEmpty();
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(chinese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
        for (var key : keys) {
            var inEnglish = english.getProperty(key, "");
            var inChinese = chinese.getProperty(key, "");
            assertThat(inEnglish).as(key).isNotBlank().doesNotContainPattern(HAN);
            assertThat(inChinese).as(key).containsPattern(HAN);
            assertThat(arguments(inChinese)).as(key).isEqualTo(arguments(inEnglish));
            // With arguments a text is a MessageFormat, in which one apostrophe swallows them.
            assertThat(arguments(inEnglish).isEmpty()
                            || !inEnglish.replace("''", "").contains("'"))
                    .as("apostrophes doubled in " + key)
                    .isTrue();
        }
    }

    private static List<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Properties read(String file) {
        try {
            return PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource(file), "UTF-8"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
