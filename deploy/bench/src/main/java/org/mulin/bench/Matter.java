package org.mulin.bench;

import java.util.Objects;

/** A case on its way, as the last answer told it. */
final class Matter {
    private final String id;
    private final String word;
    private int version;
    private String share = "";

    Matter(String id, String word) {
        this.id = Objects.requireNonNull(id);
        this.word = Objects.requireNonNull(word);
        this.version = 1;
    }

    String id() {
        return id;
    }

    /** A word that no other case has. */
    String word() {
        return word;
    }

    int version() {
        return version;
    }

    /** Its unit's share, once there is one. */
    String share() {
        return share;
    }

    void movedOn(String share) {
        version++;
        this.share = share;
    }
}
