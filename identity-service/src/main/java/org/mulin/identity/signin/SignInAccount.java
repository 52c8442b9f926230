package org.mulin.identity.signin;

import java.util.UUID;

/** What sign-in needs to know of an account; the hash carries its algorithm's prefix, such as {@code {argon2}}. */
public record SignInAccount(UUID tenant, UUID account, String passwordHash, boolean active) {}
