package org.mulin.identity.accounts;

import java.util.Collection;
import java.util.HashSet;
import org.mulin.platform.access.Role;

/** Whoever runs the platform, secures it or audits it does one of these alone, and reads no resident's matters. */
final class SeparateDuties {
    private SeparateDuties() {}

    private enum Duty {
        ADMINISTRATION,
        SECURITY,
        AUDIT,
        MATTERS,
        OTHER
    }

    /** Whether one account may have all these roles. */
    static boolean allow(Collection<Role> roles) {
        var duties = new HashSet<Duty>();
        roles.forEach(role -> duties.add(duty(role)));
        duties.remove(Duty.OTHER);
        return duties.size() <= 1;
    }

    private static Duty duty(Role role) {
        return switch (role) {
            case TENANT_ADMIN -> Duty.ADMINISTRATION;
            case SECURITY_ADMIN -> Duty.SECURITY;
            case AUDITOR -> Duty.AUDIT;
            case DISTRICT_OFFICIAL,
                    COMMUNITY_SECRETARY,
                    COMMUNITY_WORKER,
                    GRID_WORKER,
                    MEDIATOR,
                    UNIT_HANDLER,
                    API_CLIENT,
                    HISTORY_IMPORTER -> Duty.MATTERS;
            case RESIDENT -> Duty.OTHER;
        };
    }
}
