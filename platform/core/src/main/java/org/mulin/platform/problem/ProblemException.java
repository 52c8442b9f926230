package org.mulin.platform.problem;

import java.util.List;

/** A refusal that the caller can understand: a code, the words for its message, and errors of single fields or rows. */
public final class ProblemException extends RuntimeException {
    private final transient ProblemCode code;
    private final transient Object[] arguments;
    private final transient List<?> errors;

    public ProblemException(ProblemCode code, Object... arguments) {
        this(code, List.of(), arguments);
    }

    private ProblemException(ProblemCode code, List<?> errors, Object... arguments) {
        super(code.name(), null, false, false);
        this.code = code;
        this.arguments = arguments;
        this.errors = errors;
    }

    /** A problem with one entry per bad field or row; entries are rendered as JSON. */
    public static ProblemException withErrors(ProblemCode code, List<?> errors, Object... arguments) {
        return new ProblemException(code, errors, arguments);
    }

    public ProblemCode code() {
        return code;
    }

    Object[] arguments() {
        return arguments;
    }

    List<?> errors() {
        return errors;
    }
}
