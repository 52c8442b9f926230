package org.mulin.search.index;

/** Elasticsearch cannot answer now; asking again later may help. */
public final class IndexUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    IndexUnavailable(String problem) {
        super(problem);
    }

    IndexUnavailable(Throwable cause) {
        super(cause);
    }
}
