package org.mulin.cases.inbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseStep;
import org.mulin.platform.problem.ProblemException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The words of notices, by kind and language: what a tenant has set, and for the rest what is shipped. */
record Wording(@NotNull @Size(max = 50) List<@NotNull @Valid Text> texts) {
    static final Wording SHIPPED = new Wording(Arrays.stream(Language.values())
            .flatMap(language -> Arrays.stream(NoticeKind.values())
                    .map(kind -> new Text(kind, language, language.words.getProperty(kind.name()))))
            .toList());
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> PLACEHOLDERS = Set.of("number", "step", "due");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** The words of one kind of notice in one language. */
    record Text(
            @NotNull NoticeKind kind,
            @NotNull Language language,
            @NotBlank @Size(max = 300) String text) {}

    /** The languages of notices. */
    enum Language {
        ZH_CN("notices_zh_CN.properties"),
        EN("notices.properties");

        private final Properties words;

        Language(String file) {
            try {
                words = PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource(file), "UTF-8"));
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }

        static Language of(Locale locale) {
            return locale.equals(Locale.ENGLISH) ? EN : ZH_CN;
        }
    }

    /** What holds: words that the tenant has set are as they were set. */
    static Wording of(List<Text> own) {
        var texts = new LinkedHashMap<List<Object>, Text>();
        SHIPPED.texts.forEach(it -> texts.put(List.of(it.kind(), it.language()), it));
        own.forEach(it -> texts.put(List.of(it.kind(), it.language()), it));
        return new Wording(List.copyOf(texts.values()));
    }

    /** Refuses two texts for one thing, and a placeholder that nothing would be put in for. */
    void check() {
        if (texts.stream()
                        .map(it -> List.of(it.kind(), it.language()))
                        .distinct()
                        .count()
                < texts.size()) {
            throw new ProblemException(InboxProblem.WORDING_NAMED_TWICE);
        }
        texts.stream()
                .flatMap(it -> PLACEHOLDER
                        .matcher(it.text())
                        .results()
                        .filter(found -> !it.kind().isOfCase() || !PLACEHOLDERS.contains(found.group(1))))
                .findFirst()
                .ifPresent(_ -> {
                    throw new ProblemException(InboxProblem.PLACEHOLDER_UNKNOWN);
                });
    }

    /** A notice in words; without its number it says no more than that there was one. */
    String say(
            Language language,
            NoticeKind kind,
            @Nullable String number,
            @Nullable CaseStep step,
            @Nullable Instant dueAt) {
        var text = texts.stream()
                .filter(it -> it.kind() == kind && it.language() == language)
                .findFirst()
                .orElseThrow()
                .text();
        return text.replace("{number}", number == null ? language.words.getProperty("OUT_OF_REACH") : number)
                .replace("{step}", step == null ? "" : language.words.getProperty("step." + step))
                .replace("{due}", dueAt == null ? "" : MINUTE.format(dueAt))
                .strip();
    }
}
