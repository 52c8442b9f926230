package org.mulin.identity.accounts;

import java.util.UUID;
import org.mulin.platform.tenancy.Caller;

/** Someone, or a program, that may sign in. */
record Account(UUID id, Caller.Kind kind, String username, String displayName, long version) {}
