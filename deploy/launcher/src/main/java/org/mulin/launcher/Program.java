package org.mulin.launcher;

import java.util.List;

/** A program of this project: the module that builds it, the port it likes, the database it owns, if any. */
record Program(String name, String module, int port, String database) {

    static final Program DISCOVERY = new Program("discovery", "deploy/discovery", 8761, "");
    static final Program IDENTITY = new Program("identity-service", "identity-service", 8101, "identity");
    static final Program RESIDENTS = new Program("resident-service", "resident-service", 8102, "residents");
    static final Program CASES = new Program("case-service", "case-service", 8103, "cases");
    static final Program ACTIVITIES = new Program("activity-service", "activity-service", 8104, "activities");
    static final Program SEARCH = new Program("search-service", "search-service", 8105, "search");
    static final Program GATEWAY = new Program("gateway", "gateway", 8080, "gateway");

    /** All but discovery: they register there, and have a client and a database of their own. */
    static final List<Program> SERVICES = List.of(IDENTITY, RESIDENTS, CASES, ACTIVITIES, SEARCH, GATEWAY);
}
