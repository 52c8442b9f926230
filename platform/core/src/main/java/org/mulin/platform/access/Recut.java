package org.mulin.platform.access;

import org.mulin.platform.tenancy.TenantId;

/** For a service whose rows carry the ancestors of their division: told when a division came to lie elsewhere. */
public interface Recut {
    /** The division as it lies now; called before the copy says so, with it, and again after a failure. */
    void moved(TenantId tenant, Division now);
}
