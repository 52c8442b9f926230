package org.mulin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** More than 200 labels that a tenant might make up and must not, and as many that it may (PV-2). */
public final class LabelSamples {
    private LabelSamples() {}

    /** Each says what sort of person somebody is. */
    public static List<String> ofPeople() {
        return lines("of-people.txt");
    }

    /** Places, offices, activities and matters; some hold the same words. */
    public static List<String> ofThings() {
        return lines("of-things.txt");
    }

    private static List<String> lines(String file) {
        try {
            return new ClassPathResource("labels/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
