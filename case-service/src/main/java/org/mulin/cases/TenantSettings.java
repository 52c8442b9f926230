package org.mulin.cases;

import org.mulin.platform.access.Grants;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the tenant's administrators set for all of it: each setting by one of them at a time, and recorded. */
@Service
public class TenantSettings {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:setting, 0))";

    private final JdbcClient jdbc;
    private final Grants grants;
    private final Audit audit;

    TenantSettings(JdbcClient jdbc, Grants grants, Audit audit) {
        this.jdbc = jdbc;
        this.grants = grants;
        this.audit = audit;
    }

    /** Refuses all who do not keep the tenant's settings. */
    public void requireKeeper() {
        if (grants.held(Rights.KEEP_CATEGORIES).stream()
                .noneMatch(grant -> grant.division().isRoot())) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
    }

    /** Writes the setting anew, if the caller may. */
    @Transactional
    public void replace(String setting, Runnable write) {
        requireKeeper();
        var tenant = CurrentCaller.require().tenant();
        jdbc.sql(LOCK)
                .param("setting", setting + "\n" + tenant)
                .query((_, _) -> true)
                .list();
        write.run();
        audit.record("REPLACED", setting, tenant.value(), null);
    }
}
