package org.mulin.residents;

/** Names and phones as lists and files show them. */
final class Masked {
    private Masked() {}

    /** All but the first character hidden. */
    static String name(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** All but the first three and the last four digits hidden, of a short one all but the last two. */
    static String phone(String phone) {
        return phone.length() < 8
                ? "****" + phone.substring(phone.length() - 2)
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
