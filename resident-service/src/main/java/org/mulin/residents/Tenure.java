package org.mulin.residents;

/** How a household holds its dwelling: 产权, 租住. */
enum Tenure {
    OWNED,
    RENTED,
    OTHER
}
