package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mulin.cases.IntakeIT.act;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;

/** Likely duplicates are offered while a title is typed, from nearby and within reach alone. */
class DuplicatesIT extends CaseIT {

    @Test
    void theLikeliestOpenCaseNearbyComesFirst() {
        var drain = filed("商铺门口下水道外溢");
        filed("下水道井盖缺失");
        filed("广场舞太吵");
        var found = typed(worker, "下水道外溢");
        assertThat(found.at("/0/id")).isEqualTo(drain.substring(drain.lastIndexOf('/') + 1));
        assertThat(found.json()).hasSize(2);
        assertThat(found.json().at("/0/likeness").asInt())
                .isGreaterThan(found.json().at("/1/likeness").asInt());
    }

    @Test
    void whatIsRefusedResolvedJoinedOrOutOfReachIsNotOffered() {
        var first = filed("下水道外溢");
        act(
                worker,
                filed("下水道外溢"),
                "join",
                1,
                "{\"parent\": \"%s\"}".formatted(first.substring(first.lastIndexOf('/') + 1)));
        act(worker, filed("下水道外溢"), "refusal", 1, "{\"reason\": \"COURT\", \"whereTo\": \"法院\"}");
        assertThat(typed(worker, "下水道外溢").json()).hasSize(1);
        assertThat(typed(caller(city.person(Role.COMMUNITY_WORKER, TestCity.GARDEN)), "下水道外溢")
                        .json())
                .isEmpty();
        assertThat(typed(caller(otherCity.person(Role.COMMUNITY_WORKER, TestCity.RIVER)), "下水道外溢")
                        .json())
                .isEmpty();
    }

    private String filed(String title) {
        return worker.post("/api/v1/cases", LAMP.replace("路灯不亮", title)).header("Location");
    }

    private static Http.Answer typed(Http caller, String title) {
        return caller.get("/api/v1/cases/duplicates?division=" + TestCity.RIVER_CODE + "&title="
                + URLEncoder.encode(title, StandardCharsets.UTF_8));
    }
}
