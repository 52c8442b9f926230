package org.mulin.bench;

import java.util.Objects;

/** A case on its way, as the last answer told it. */
final class Matter {
    private final String id;
    private final String number;
    private int version;
    private String share = "";

    Matter(String id, String number) {
        this.id = Objects.requireNonNull(id);
        this.number = Objects.requireNonNull(number);
        this.version = 1;
    }

    String id() {
        return id;
    }

    String number() {
        return number;
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
