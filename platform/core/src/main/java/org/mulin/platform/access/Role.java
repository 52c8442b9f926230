package org.mulin.platform.access;

/** What an account may be within a division. */
public enum Role {
    TENANT_ADMIN,
    SECURITY_ADMIN,
    AUDITOR,
    DISTRICT_OFFICIAL,
    COMMUNITY_SECRETARY,
    COMMUNITY_WORKER,
    GRID_WORKER,
    MEDIATOR,
    UNIT_HANDLER,
    RESIDENT,
    API_CLIENT,
    HISTORY_IMPORTER
}
