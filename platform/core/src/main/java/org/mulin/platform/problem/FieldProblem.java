package org.mulin.platform.problem;

/** What is wrong with one field of a request body or one parameter. */
public record FieldProblem(String field, String message) {}
