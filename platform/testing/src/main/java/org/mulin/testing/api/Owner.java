package org.mulin.testing.api;

/** Whose a thing is, as seen by the caller who tries it. */
public enum Owner {
    /** The caller's own community. */
    MINE,
    /** Another community of the caller's tenant, which the caller's grants do not reach. */
    NEIGHBOUR,
    /** Another tenant. */
    STRANGER,
    /** Nobody's: well formed, and never made. */
    NOBODY
}
