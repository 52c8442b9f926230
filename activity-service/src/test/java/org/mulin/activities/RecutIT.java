package org.mulin.activities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Role;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.testing.TestCity;
import org.springframework.beans.factory.annotation.Autowired;

class RecutIT extends ActivityIT {
    @Autowired
    private RecutActivities recutActivities;

    @Test
    void activitiesFollowTheirCommunityToAnotherDistrict() {
        var path = worker.post("/api/v1/activities", DANCE).header("Location");
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
        recutActivities.moved(new TenantId(city.tenant()), moved);
        recutActivities.moved(new TenantId(city.tenant()), moved);

        assertThat(west.get(path).header("ETag")).isEqualTo("\"2\"");
        assertThat(official.get(path).status()).isEqualTo(404);
        assertThat(worker.get(path).status()).isEqualTo(200);
        assertThat(count("change where event = 'RECUT' and entity_id = '%s'".formatted(id(path))))
                .isOne();
        assertThat(count("audit_record where action = 'RECUT' and entity_id = '%s'".formatted(id(path))))
                .as("nobody acted on it")
                .isZero();
    }
}
