package org.mulin.platform.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.mulin.platform.tenancy.TenantId;

/** Seals personal fields: AES-256-GCM with a key derived per tenant (HKDF-SHA256); a sealed value opens for its tenant alone. */
public final class Seal {
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey master;

    /** Takes a master key of 32 bytes. */
    public Seal(byte[] master) {
        if (master.length != 32) {
            throw new IllegalArgumentException("The master key must have 32 bytes");
        }
        this.master = new SecretKeySpec(master, "AES");
    }

    public byte[] seal(TenantId tenant, String plain) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, tenant, nonce, plain.getBytes(StandardCharsets.UTF_8));
        var result = new byte[1 + NONCE_BYTES + sealed.length];
        result[0] = FORMAT;
        System.arraycopy(nonce, 0, result, 1, NONCE_BYTES);
        System.arraycopy(sealed, 0, result, 1 + NONCE_BYTES, sealed.length);
        return result;
    }

    public String open(TenantId tenant, byte[] sealed) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != FORMAT) {
            throw new IllegalArgumentException("Not a sealed value");
        }
        var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        var text = Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length);
        return new String(crypt(Cipher.DECRYPT_MODE, tenant, nonce, text), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, TenantId tenant, byte[] nonce, byte[] text) {
        try {
            var info = ("mulin:personal:" + tenant).getBytes(StandardCharsets.UTF_8);
            var key = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES", HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(info, 32));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalArgumentException("The value was not sealed for this tenant", failure);
        }
    }
}
