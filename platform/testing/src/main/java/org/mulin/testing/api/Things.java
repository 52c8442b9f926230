package org.mulin.testing.api;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the placeholders of one request stand for: the caller's own things, made when they are first named. */
final class Things implements UnaryOperator<String> {
    private final ApiWorld world;
    private final String words;
    private final Map<String, String> made;

    private Things(ApiWorld world, String words, Map<String, String> given) {
        this.world = world;
        this.words = words;
        this.made = new HashMap<>(given);
    }

    static Things mine(ApiWorld world) {
        return new Things(world, "试一试", Map.of());
    }

    /** The caller's own, but for these. */
    static Things mine(ApiWorld world, Map<String, String> given) {
        return new Things(world, "试一试", given);
    }

    static Things saying(ApiWorld world, String words) {
        return new Things(world, words, Map.of());
    }

    @Override
    public String apply(String thing) {
        return thing.equals(Sample.WORDS) || thing.equals(Sample.SILENT)
                ? words
                : made.computeIfAbsent(thing, it -> world.make(it, Owner.MINE, "我的"));
    }
}
