package org.mulin.platform.seal;

/** Names and phones as lists and files show them. */
public final class Masked {
    private static final int DIGITS_OF_A_MOBILE = 11;

    private Masked() {}

    /** All but the first character hidden. */
    public static String name(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** Of a mobile the first three and the last four are shown; of a shorter number that would be nearly all of it. */
    public static String phone(String phone) {
        var digits = phone.replaceAll("\\D", "");
        return digits.length() < DIGITS_OF_A_MOBILE
                ? "****" + digits.substring(digits.length() - 2)
                : phone.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
    }
}
