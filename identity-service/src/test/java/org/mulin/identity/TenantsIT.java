package org.mulin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mulin.testing.TestTokens;

class TenantsIT extends DirectoryIT {

    @Test
    void theSameTenantAgainIsNotFoundedTwice() {
        var slug = newSlug();
        var first = operator.post("/internal/tenants", Town.request(slug));
        var again = operator.post("/internal/tenants", Town.request(slug));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void onlyTheOperatorFoundsTenants() {
        for (var token : Stream.of(TestTokens.internal("case-service"), TestTokens.person(town.tenant(), town.tenant()))
                .toList()) {
            assertThat(http().as(token)
                            .post("/internal/tenants", Town.request(newSlug()))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aBadDescriptionFoundsNothing() {
        var request = Town.request(newSlug());
        for (var bad : Stream.of(
                        request.replace("\"9901\"", "\"99011\""),
                        request.replace("\"CITY\"", "\"DISTRICT\""),
                        request.replace("\"slug\": \"t", "\"slug\": \"t."),
                        request.replace(Town.PASSWORD, "short"),
                        request.replace(Town.SECRET, "short"),
                        request.replace(", \"secret\": \"" + Town.SECRET + "\"", ""),
                        request.replace("\"guan\"", "\"steward\""),
                        request.replace("\"guan\"", "\"" + Town.PASSWORD + "\""))
                .toList()) {
            assertThat(operator.post("/internal/tenants", bad).status()).as(bad).isIn(409, 422);
        }
        assertThat(operator.post("/internal/tenants", request).status()).isEqualTo(201);
    }

    @Test
    void theAdministratorSeesWhereTheyAre() {
        var me = town.admin().get("/api/v1/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.at("/username")).isEqualTo("guan");
        assertThat(me.at("/kind")).isEqualTo("PERSON");
        assertThat(me.at("/tenant/slug")).isEqualTo(town.slug());
        assertThat(me.at("/grants/0/role")).isEqualTo("TENANT_ADMIN");
        assertThat(me.at("/grants/0/division")).isEqualTo("9901");
        assertThat(me.at("/grants/0/place")).isEqualTo("试验市");
    }
}
