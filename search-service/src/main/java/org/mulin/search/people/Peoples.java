package org.mulin.search.people;

import java.util.Set;
import java.util.stream.Collectors;
import org.mulin.platform.text.Labels;
import org.mulin.search.text.PersonName;

/** The names of peoples, which find nobody, in characters or in pinyin: who someone is, is nothing to search by. */
public final class Peoples {
    private static final Set<String> WITH_SUFFIX =
            Labels.PEOPLES.stream().map(name -> PersonName.letters(name + "族")).collect(Collectors.toSet());

    private static final Set<String> ALONE =
            Labels.PEOPLES.stream().map(PersonName::letters).collect(Collectors.toSet());

    private static final Set<String> IN_PINYIN = WITH_SUFFIX.stream()
            .flatMap(name -> PersonName.of(name).pinyin().stream())
            .collect(Collectors.toSet());

    private Peoples() {}

    /** Whether these letters say a people's name, or begin with one as 回族老人 does. */
    public static boolean areNamed(String letters) {
        return ALONE.contains(letters)
                || IN_PINYIN.contains(letters)
                || WITH_SUFFIX.stream().anyMatch(letters::startsWith);
    }
}
