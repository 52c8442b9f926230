package org.mulin.search.box;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mulin.search.text.AddressKeys;
import org.mulin.search.text.MatterNumber;
import org.mulin.search.text.QueryText;
import org.mulin.search.text.QueryText.Segment;
import org.mulin.search.text.Synonyms;

/**
 * What was typed, understood: its text; addresses in it, with the text beside them; a number, back to front, if it is that
 * alone.
 */
record Typed(QueryText text, List<String> addresses, QueryText beside, Optional<String> number) {
    private static final int LONGEST = 200;
    private static final Pattern ONE_TOKEN = Pattern.compile("[a-z0-9]+");

    static Typed of(String typed, Synonyms synonyms) {
        var read = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var found = AddressKeys.found(read);
        var beside = new StringBuilder(read);
        found.forEach(
                address -> beside.replace(address.start(), address.end(), " ".repeat(address.end() - address.start())));
        return new Typed(
                QueryText.of(read, synonyms),
                found.stream().map(AddressKeys.Found::longest).distinct().toList(),
                QueryText.of(beside.toString(), synonyms),
                MatterNumber.typed(read));
    }

    /** True if nothing was typed that a text could contain. */
    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The one word that was typed, with the other words for it, if it was one. */
    Optional<Segment> onlyWord() {
        return text.segments().size() == 1 ? Optional.of(text.segments().getFirst()) : Optional.empty();
    }

    /** Whether a text may have some of what was typed without the rest: of one Latin word or number there is no part. */
    boolean hasParts() {
        return hasSegments()
                && onlyWord()
                        .filter(word -> ONE_TOKEN.matcher(word.text()).matches())
                        .isEmpty();
    }

    boolean hasSegments() {
        return !text.segments().isEmpty();
    }
}
