package org.mulin.platform.text;

import java.util.List;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.FieldProblem;
import org.mulin.platform.problem.ProblemException;

/** What annotations cannot say of a text. */
public final class Words {
    /** Digits, with spaces or hyphens between them. */
    public static final String PHONE = "\\+?[0-9][0-9 -]{3,18}[0-9]";

    private Words() {}

    /** The text without space around it; the space of a Chinese keyboard is none to `@NotBlank`. */
    public static String require(String field, String text) {
        if (text.isBlank()) {
            throw missing(field);
        }
        return text.strip();
    }

    public static ProblemException missing(String field) {
        return invalid(field, "不能为空 · must not be blank");
    }

    public static ProblemException invalid(String field, String message) {
        return ProblemException.withErrors(CommonProblem.INVALID_FIELDS, List.of(new FieldProblem(field, message)));
    }
}
