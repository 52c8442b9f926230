package org.mulin.platform.problem;

import jakarta.servlet.http.HttpServletRequest;

/** Is told of every problem before it is answered. */
public interface Refusals {
    /** Answers the problem to give: the same, or another if the refusal could not be noted. */
    ProblemCode noted(HttpServletRequest request, ProblemCode problem);
}
