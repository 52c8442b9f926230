package org.mulin.platform.problem;

import org.springframework.http.HttpStatus;

/** One entry of a service's problem vocabulary, an enum constant named by the sentence it enforces. */
public interface ProblemCode {
    String name();

    HttpStatus status();
}
