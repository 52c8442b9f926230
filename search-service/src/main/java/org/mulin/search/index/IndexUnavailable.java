package org.mulin.search.index;

/** Elasticsearch cannot answer now; asking again later may help. */
public final class IndexUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean isUnbuilt;

    private IndexUnavailable(String problem, boolean isUnbuilt) {
        super(problem);
        this.isUnbuilt = isUnbuilt;
    }

    IndexUnavailable(String problem) {
        this(problem, false);
    }

    IndexUnavailable(Throwable cause) {
        super(cause);
        this.isUnbuilt = false;
    }

    public static IndexUnavailable unbuilt(String problem) {
        return new IndexUnavailable(problem, true);
    }

    /** Whether the first index of the family is still being built, while others may answer. */
    public boolean isUnbuilt() {
        return isUnbuilt;
    }
}
