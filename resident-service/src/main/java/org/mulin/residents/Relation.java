package org.mulin.residents;

/** What a resident is in the household. */
enum Relation {
    HEAD,
    SPOUSE,
    CHILD,
    PARENT,
    OTHER_RELATIVE,
    LODGER,
    OTHER
}
