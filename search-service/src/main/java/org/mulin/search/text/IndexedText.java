package org.mulin.search.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A title and a text below it, as the box looks for them. */
public record IndexedText(String title, String body) {

    public void into(Map<String, @Nullable Object> source) {
        var normal = Normaliser.normalise(title);
        source.put("title", normal);
        source.put("body", Normaliser.normalise(body));
        source.put("sound", Pinyin.sound(normal));
        source.put("address", AddressKeys.in(title + "\n" + body));
    }
}
