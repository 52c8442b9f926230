package org.mulin.cases;

import static org.mulin.platform.access.Role.API_CLIENT;
import static org.mulin.platform.access.Role.COMMUNITY_SECRETARY;
import static org.mulin.platform.access.Role.COMMUNITY_WORKER;
import static org.mulin.platform.access.Role.DISTRICT_OFFICIAL;
import static org.mulin.platform.access.Role.GRID_WORKER;
import static org.mulin.platform.access.Role.HISTORY_IMPORTER;
import static org.mulin.platform.access.Role.MEDIATOR;
import static org.mulin.platform.access.Role.TENANT_ADMIN;
import static org.mulin.platform.access.Role.UNIT_HANDLER;

import java.util.Set;
import org.mulin.platform.access.Role;

/** Which roles may do what with cases. */
public final class Rights {
    public static final Set<Role> READ = Set.of(
            DISTRICT_OFFICIAL, COMMUNITY_SECRETARY, COMMUNITY_WORKER, GRID_WORKER, MEDIATOR, UNIT_HANDLER, API_CLIENT);
    public static final Set<Role> FILE =
            Set.of(DISTRICT_OFFICIAL, COMMUNITY_SECRETARY, COMMUNITY_WORKER, GRID_WORKER, MEDIATOR, API_CLIENT);
    public static final Set<Role> STEER = Set.of(DISTRICT_OFFICIAL, COMMUNITY_SECRETARY, COMMUNITY_WORKER, API_CLIENT);
    public static final Set<Role> RESOLVE =
            Set.of(DISTRICT_OFFICIAL, COMMUNITY_SECRETARY, COMMUNITY_WORKER, API_CLIENT, UNIT_HANDLER);
    public static final Set<Role> HANDLE = Set.of(UNIT_HANDLER);
    /** Who says whether a case is confidential. */
    static final Set<Role> CONFIDE = Set.of(DISTRICT_OFFICIAL, COMMUNITY_SECRETARY);
    /** Whose grants reach a case that is confidential: those who answer for it, and of the units those who work on it. */
    static final Set<Role> READ_CONFIDENTIAL = Set.of(DISTRICT_OFFICIAL, COMMUNITY_SECRETARY, UNIT_HANDLER);

    static final Set<Role> IMPORT_HISTORY = Set.of(HISTORY_IMPORTER);
    public static final Set<Role> KEEP_CATEGORIES = Set.of(TENANT_ADMIN);
    public static final Set<Role> KEEP_RESPONSIBILITIES = Set.of(TENANT_ADMIN);

    private Rights() {}

    static Set<Role> of(CaseAction action) {
        return switch (action) {
            case CaseAction.Resolve _ -> RESOLVE;
            case CaseAction.Accept _, CaseAction.Close _, CaseAction.Reopen _ -> STEER;
        };
    }
}
