package org.mulin.cases;

/** What is wrong with a row of a file; rows count from 1 at the header. */
public record RowProblem(long row, String message) {}
