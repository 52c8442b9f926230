package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Role;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.testing.TestCity;
import org.springframework.beans.factory.annotation.Autowired;

class RecutIT extends ResidentIT {
    @Autowired
    private RecutResidents recutResidents;

    @Test
    void everythingFollowsItsCommunityToAnotherDistrict() {
        var dwelling = river.dwelling("河畔花园");
        var household = river.household(dwelling);
        var paths = List.of(
                "/api/v1/addresses/" + dwelling,
                "/api/v1/households/" + household,
                "/api/v1/residents/" + river.resident(household, "林小满"));
        var west = caller(city.person(Role.DISTRICT_OFFICIAL, TestCity.WEST));
        paths.forEach(path -> assertThat(west.get(path).status()).as(path).isEqualTo(404));

        var moved = new Division(
                TestCity.RIVER,
                TestCity.RIVER_CODE,
                "河畔社区",
                Division.Level.COMMUNITY,
                TestCity.WEST_STREET,
                TestCity.WEST,
                TestCity.WEST_STREET,
                TestCity.RIVER);
        recutResidents.moved(new TenantId(city.tenant()), moved);
        recutResidents.moved(new TenantId(city.tenant()), moved);

        paths.forEach(path -> {
            assertThat(west.get(path).header("ETag")).as(path).isEqualTo("\"2\"");
            assertThat(official.get(path).status()).as(path).isEqualTo(404);
            assertThat(worker.get(path).status()).as(path).isEqualTo(200);
        });
        assertThat(items(west, "/api/v1/residents")).isOne();
        assertThat(items(official, "/api/v1/households")).isZero();
    }
}
