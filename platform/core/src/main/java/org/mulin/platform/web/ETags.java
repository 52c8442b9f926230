package org.mulin.platform.web;

import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;

/** Versions of aggregates as entity tags. */
public final class ETags {
    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version the caller read; 428 when it is missing, 412 when it cannot be one of ours. */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(CommonProblem.VERSION_REQUIRED);
        }
        if (!ifMatch.strip().matches("\"\\d{1,18}\"")) {
            throw new ProblemException(CommonProblem.VERSION_STALE);
        }
        return Long.parseLong(ifMatch.strip().replace("\"", ""));
    }
}
