package org.mulin.search.index;

/** One life of an owner's feed: after a restore versions count anew, and those of a later epoch are the newer ones. */
public record Epoch(long number) {
    private static final int SHIFT = 40;

    public long version(long ofOwner) {
        return (number << SHIFT) + ofOwner;
    }

    /** What {@link #version} made of the owner's version. */
    public static long ofOwner(long version) {
        return version & ((1L << SHIFT) - 1);
    }
}
