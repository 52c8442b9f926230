package org.mulin.identity.divisions;

import org.mulin.platform.access.Division.Level;

/** National codes: their length tells the level. */
public final class DivisionCode {
    private DivisionCode() {}

    /** Whether the code is one of this level; a grid's is its community's with digits added. */
    public static boolean fits(String code, Level level) {
        return code.matches(
                switch (level) {
                    case CITY -> "\\d{4}";
                    case DISTRICT -> "\\d{6}";
                    case SUBDISTRICT -> "\\d{9}";
                    case COMMUNITY -> "\\d{12}";
                    case GRID -> "\\d{13,18}";
                });
    }
}
