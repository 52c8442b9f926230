package org.mulin.cases;

/** Why a unit sends its share back. */
public enum ReturnReason {
    WRONG_UNIT,
    NOT_IN_REMIT,
    WRONG_PLACE,
    INCOMPLETE,
    DUPLICATE
}
