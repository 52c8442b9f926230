package org.mulin.bench.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mulin.bench.Failure;

/** How many cases in how many tenants, how many rounds, and how long each question is asked in a round. */
record Plan(int documents, int tenants, int rounds, Duration time) {
    private static final String USAGE =
            "bench search takes --documents 1000000 --tenants 50 --rounds 3 --seconds 5, all of them numbers";

    /** Small, so that it can be tried in two minutes. */
    static Plan of(List<String> options) {
        var values =
                new LinkedHashMap<>(Map.of("--documents", "5000", "--tenants", "5", "--rounds", "1", "--seconds", "2"));
        for (var at = 0; at < options.size(); at += 2) {
            if (at + 1 == options.size() || values.replace(options.get(at), options.get(at + 1)) == null) {
                throw new Failure(USAGE);
            }
        }
        return new Plan(
                number(values.get("--documents")),
                number(values.get("--tenants")),
                number(values.get("--rounds")),
                Duration.ofSeconds(number(values.get("--seconds"))));
    }

    /** As cities are: the second is half of the first, the third a third of it. */
    List<Integer> sizes() {
        var whole = 0.0;
        for (var rank = 1; rank <= tenants; rank++) {
            whole += 1.0 / rank;
        }
        var sizes = new ArrayList<Integer>();
        for (var rank = 1; rank <= tenants; rank++) {
            sizes.add((int) Math.max(1, Math.round(documents / whole / rank)));
        }
        return sizes;
    }

    private static int number(@Nullable String text) {
        if (text == null || !text.matches("[1-9]\\d{0,7}")) {
            throw new Failure(USAGE);
        }
        return Integer.parseInt(text);
    }
}
