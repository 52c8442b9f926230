package org.mulin.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import org.mulin.platform.seal.Seal;

/** Signs a service's checkpoints with an Ed25519 key that follows from its master key, so that nothing is to be stored. */
public final class CheckpointKey {
    private final KeyPair pair;

    private CheckpointKey(KeyPair pair) {
        this.pair = pair;
    }

    /** Services that share a master key still have keys of their own. */
    public static CheckpointKey of(Seal seal, String database) {
        return of(seal.keyedHash("audit-checkpoints", database));
    }

    static CheckpointKey of(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return new CheckpointKey(generator.generateKeyPair());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public PublicKey publicKey() {
        return pair.getPublic();
    }

    /** The text with its signature as the last word. */
    String signed(String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return text + " " + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static boolean isSigned(PublicKey key, String line) {
        var end = line.lastIndexOf(' ');
        if (end < 0) {
            return false;
        }
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(line.substring(0, end).getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(line.substring(end + 1)));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    /** An Ed25519 key is made of 32 random bytes and nothing else: these. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
