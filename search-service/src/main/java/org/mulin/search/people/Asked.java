package org.mulin.search.people;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mulin.search.text.AddressKeys;
import org.mulin.search.text.Normaliser;
import org.mulin.search.text.PersonName;

/** What someone typed to find a person or a home, understood: a phone or its end, an address, pinyin, or a name. */
sealed interface Asked {
    int FEWEST_LETTERS = 2;
    int FEWEST_DIGITS = 4;
    /** As the owners take them. */
    int MOST_DIGITS = 20;

    Pattern CALLED_A_PHONE = Pattern.compile("(?:手机尾号|电话尾号|尾号|手机号|手机|电话)[\\s:是]*+(.*)");
    Pattern PHONE = Pattern.compile("\\+?(\\d[\\d\\s()-]*)");
    Pattern COUNTRY_CODE = Pattern.compile("^(?:00)?86(?=1\\d{10}$)");
    Pattern NO_DIGIT = Pattern.compile("\\D");
    Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}]+");
    Pattern LETTER = Pattern.compile("\\p{L}");

    /** Digits alone: four are the last of a phone, more are the whole of one. */
    record Phone(String digits) implements Asked {}

    /** An address down to the stairway or the dwelling, as the index has it, in the estate of this name or in any. */
    record Home(String estate, String key) implements Asked {}

    /** A building, such as 3栋, in the estate of this name or in any: it holds more homes than are listed. */
    record Building(String estate, String label) implements Asked {}

    /** Latin letters without tones. */
    record Latin(String letters) implements Asked {}

    /** Two characters and more. */
    record Name(String letters) implements Asked {}

    /** Nothing if it says too little to mean one person or home, or something that nobody is found by. */
    static Optional<Asked> of(String typed) {
        var text = Normaliser.normalise(typed).strip();
        var called = CALLED_A_PHONE.matcher(text);
        if (called.matches()) {
            return phone(called.group(1));
        }
        return address(text).or(() -> PHONE.matcher(text).matches() ? phone(text) : person(text));
    }

    private static Optional<Asked> phone(String text) {
        var phone = PHONE.matcher(text);
        if (!phone.matches()) {
            return Optional.empty();
        }
        var digits = COUNTRY_CODE
                .matcher(NO_DIGIT.matcher(phone.group(1)).replaceAll(""))
                .replaceFirst("");
        return digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(new Phone(digits));
    }

    /** An address and before it, if anything, the name of the estate. */
    private static Optional<Asked> address(String text) {
        return AddressKeys.found(text).stream()
                .filter(it -> it.end() == text.length())
                .findFirst()
                .map(it -> {
                    var estate = text.substring(0, it.start()).strip();
                    return it.keys().size() == 1 ? new Building(estate, it.longest()) : new Home(estate, it.longest());
                });
    }

    private static Optional<Asked> person(String text) {
        var letters = PersonName.letters(text);
        var isLatin = LATIN.matcher(letters).matches();
        var asked = isLatin ? PersonName.latin(letters) : letters;
        if (LETTER.matcher(asked).results().count() < FEWEST_LETTERS || Peoples.areNamed(asked)) {
            return Optional.empty();
        }
        return Optional.of(isLatin ? new Latin(asked) : new Name(asked));
    }
}
