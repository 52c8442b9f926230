package org.mulin.identity.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and compares what people and clients prove themselves with. */
@Component
class Passwords implements PasswordEncoder {

    /** Marks a secret the operator gave to this process: long and random, so comparing it needs no slow hash. */
    static final String GIVEN = "{given}";

    private final PasswordEncoder slow = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

    /** An Argon2 hash holds 16 MB while it runs: without a limit a burst of sign-ins would exhaust the heap. */
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final String decoy = encode("nobody's");

    @Override
    public String encode(@Nullable CharSequence plain) {
        return limited(() -> slow.encode(plain));
    }

    @Override
    public boolean matches(@Nullable CharSequence plain, @Nullable String hash) {
        if (hash != null && hash.startsWith(GIVEN)) {
            return MessageDigest.isEqual((GIVEN + plain).getBytes(UTF_8), hash.getBytes(UTF_8));
        }
        return limited(() -> slow.matches(plain, hash));
    }

    /** Takes as long without a hash as with one, so that the time taken does not tell which accounts exist. */
    boolean matches(@Nullable CharSequence plain, Optional<String> hash) {
        return matches(plain, hash.orElse(decoy)) && hash.isPresent();
    }

    private <T> T limited(Supplier<T> hashing) {
        atOnce.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            atOnce.release();
        }
    }
}
