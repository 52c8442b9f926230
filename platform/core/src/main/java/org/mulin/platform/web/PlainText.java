package org.mulin.platform.web;

/** What PostgreSQL and Elasticsearch can both store: no control characters but tab and line ends, no half characters. */
final class PlainText {
    private PlainText() {}

    static boolean accepts(String text) {
        for (var index = 0; index < text.length(); index++) {
            var unit = text.charAt(index);
            if (Character.isISOControl(unit) && unit != '\t' && unit != '\n' && unit != '\r') {
                return false;
            }
            if (Character.isSurrogate(unit)) {
                if (index + 1 == text.length() || !Character.isSurrogatePair(unit, text.charAt(index + 1))) {
                    return false;
                }
                index++;
            }
        }
        return true;
    }
}
