package org.mulin.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mulin.platform.access.Role.AUDITOR;
import static org.mulin.platform.access.Role.COMMUNITY_WORKER;
import static org.mulin.platform.access.Role.GRID_WORKER;
import static org.mulin.platform.access.Role.RESIDENT;
import static org.mulin.platform.access.Role.SECURITY_ADMIN;
import static org.mulin.platform.access.Role.TENANT_ADMIN;
import static org.mulin.platform.access.Role.UNIT_HANDLER;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeparateDutiesTest {

    @Test
    void administrationSecurityAndAuditAreApart() {
        assertThat(SeparateDuties.allow(List.of(TENANT_ADMIN, TENANT_ADMIN))).isTrue();
        assertThat(SeparateDuties.allow(List.of(TENANT_ADMIN, SECURITY_ADMIN))).isFalse();
        assertThat(SeparateDuties.allow(List.of(SECURITY_ADMIN, AUDITOR))).isFalse();
        assertThat(SeparateDuties.allow(List.of(AUDITOR, TENANT_ADMIN))).isFalse();
    }

    @Test
    void whoeverAdministersReadsNoMatters() {
        assertThat(SeparateDuties.allow(List.of(TENANT_ADMIN, COMMUNITY_WORKER)))
                .isFalse();
        assertThat(SeparateDuties.allow(List.of(UNIT_HANDLER, AUDITOR))).isFalse();
        assertThat(SeparateDuties.allow(List.of(TENANT_ADMIN, RESIDENT))).isTrue();
    }

    @Test
    void workersMayHaveManyRoles() {
        assertThat(SeparateDuties.allow(List.of(COMMUNITY_WORKER, GRID_WORKER, UNIT_HANDLER, RESIDENT)))
                .isTrue();
    }
}
