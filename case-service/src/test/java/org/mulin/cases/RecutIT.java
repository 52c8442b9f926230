package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Role;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.testing.TestCity;
import org.springframework.beans.factory.annotation.Autowired;

class RecutIT extends CaseIT {
    @Autowired
    private RecutCases recutCases;

    @Test
    void casesFollowTheirCommunityToAnotherDistrict() {
        var path = filed();
        var west = caller(city.person(Role.DISTRICT_OFFICIAL, TestCity.WEST));
        assertThat(west.get(path).status()).isEqualTo(404);

        var moved = new Division(
                TestCity.RIVER,
                TestCity.RIVER_CODE,
                "河畔社区",
                Division.Level.COMMUNITY,
                TestCity.WEST_STREET,
                TestCity.WEST,
                TestCity.WEST_STREET,
                TestCity.RIVER);
        recutCases.moved(new TenantId(city.tenant()), moved);
        recutCases.moved(new TenantId(city.tenant()), moved);

        assertThat(west.get(path).header("ETag")).isEqualTo("\"2\"");
        assertThat(official.get(path).status()).isEqualTo(404);
        assertThat(worker.get(path).status()).isEqualTo(200);
    }
}
