package org.mulin.identity.accounts;

/** What accounts may be called, so that a name reads the same in a form, an address and a client id. */
public final class Names {
    public static final String PATTERN = "[a-z0-9][a-z0-9._-]{1,39}";

    private Names() {}
}
