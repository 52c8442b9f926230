package org.mulin.platform.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.mulin.platform.tenancy.TenantId;

/** Seals with AES-256-GCM under keys derived per purpose or tenant (HKDF-SHA256); what is sealed for one opens for no other. */
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

    /** Seals a personal field of a tenant. */
    public byte[] seal(TenantId tenant, String plain) {
        return seal(personal(tenant), plain);
    }

    /** Opens a personal field of a tenant. */
    public String open(TenantId tenant, byte[] sealed) {
        return open(personal(tenant), sealed);
    }

    /** Seals a file of a tenant. */
    public byte[] sealBytes(TenantId tenant, byte[] plain) {
        return sealBytes(personal(tenant), plain);
    }

    /** Opens a file of a tenant. */
    public byte[] openBytes(TenantId tenant, byte[] sealed) {
        return openBytes(personal(tenant), sealed);
    }

    /** Seals one of the platform's own secrets. */
    public byte[] seal(String purpose, String plain) {
        return sealBytes(purpose, plain.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] sealBytes(String purpose, byte[] plain) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, purpose, nonce, plain);
        var result = new byte[1 + NONCE_BYTES + sealed.length];
        result[0] = FORMAT;
        System.arraycopy(nonce, 0, result, 1, NONCE_BYTES);
        System.arraycopy(sealed, 0, result, 1 + NONCE_BYTES, sealed.length);
        return result;
    }

    /** Opens one of the platform's own secrets. */
    public String open(String purpose, byte[] sealed) {
        return new String(openBytes(purpose, sealed), StandardCharsets.UTF_8);
    }

    private byte[] openBytes(String purpose, byte[] sealed) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != FORMAT) {
            throw new IllegalArgumentException("Not a sealed value");
        }
        var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        var text = Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length);
        return crypt(Cipher.DECRYPT_MODE, purpose, nonce, text);
    }

    /** HMAC-SHA-256 of a value, for recognising it without knowing it. */
    public byte[] keyedHash(String purpose, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(derived("HmacSHA256", "hash:" + purpose));
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private byte[] crypt(int mode, String purpose, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, derived("AES", purpose), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalArgumentException("The value was not sealed for this", failure);
        }
    }

    private SecretKey derived(String algorithm, String purpose) throws GeneralSecurityException {
        var info = ("mulin:" + purpose).getBytes(StandardCharsets.UTF_8);
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        algorithm, HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(info, 32));
    }

    private static String personal(TenantId tenant) {
        return "personal:" + tenant;
    }
}
