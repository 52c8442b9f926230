package org.mulin.platform.seal;

import java.util.HexFormat;
import java.util.List;
import org.mulin.platform.tenancy.TenantId;

/** Keyed hashes, per tenant, by which a phone is found in an index that does not know it. */
public final class PhoneKeys {
    private static final int TAIL = 4;

    private final Seal seal;

    public PhoneKeys(Seal seal) {
        this.seal = seal;
    }

    /** Of the whole phone, and of its last four digits. */
    public List<String> of(TenantId tenant, String phone) {
        var digits = digits(phone);
        return List.of(key(tenant, phone), key(tenant, digits.substring(Math.max(0, digits.length() - TAIL))));
    }

    /** Of the phone with these digits; four are the last of one. */
    public String key(TenantId tenant, String phone) {
        var digits = digits(phone);
        var purpose = digits.length() == TAIL ? "phone-tail:" : "phone:";
        return HexFormat.of().formatHex(seal.keyedHash(purpose + tenant, digits));
    }

    private static String digits(String phone) {
        return phone.replaceFirst("^\\+86", "").replaceAll("\\D", "");
    }
}
