package org.mulin.search.people;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mulin.search.text.Normaliser;
import org.mulin.search.text.PersonName;

/** What someone typed to find a person, understood: a phone or its last four digits, pinyin, or a name. */
sealed interface Asked {
    int FEWEST_LETTERS = 2;
    int FEWEST_DIGITS = 4;

    Pattern PHONE = Pattern.compile("(?:手机尾号|电话尾号|尾号|手机号|手机|电话)?[\\s:是]*\\+?(\\d[\\d\\s()-]*)");
    Pattern COUNTRY_CODE = Pattern.compile("^(?:00)?86(?=1\\d{10}$)");
    Pattern NO_DIGIT = Pattern.compile("\\D");
    Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}]+");
    Pattern LETTER = Pattern.compile("\\p{L}");

    /** Digits alone: four are the last of a phone, more are the whole of one. */
    record Phone(String digits) implements Asked {}

    /** Latin letters without tones. */
    record Latin(String letters) implements Asked {}

    /** Two characters and more. */
    record Name(String letters) implements Asked {}

    /** Nothing if it says too little to mean one person, or something that nobody is found by. */
    static Optional<Asked> of(String typed) {
        var text = Normaliser.normalise(typed).strip();
        var phone = PHONE.matcher(text);
        if (phone.matches()) {
            var digits = COUNTRY_CODE
                    .matcher(NO_DIGIT.matcher(phone.group(1)).replaceAll(""))
                    .replaceFirst("");
            return digits.length() < FEWEST_DIGITS ? Optional.empty() : Optional.of(new Phone(digits));
        }
        var letters = PersonName.letters(text);
        var isLatin = LATIN.matcher(letters).matches();
        var asked = isLatin ? PersonName.latin(letters) : letters;
        if (LETTER.matcher(asked).results().count() < FEWEST_LETTERS || Peoples.areNamed(asked)) {
            return Optional.empty();
        }
        return Optional.of(isLatin ? new Latin(asked) : new Name(asked));
    }
}
