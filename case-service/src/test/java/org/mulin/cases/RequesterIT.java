package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;

/** Who brought a case: what the index of people is told of them, and what a reader is shown of those found. */
class RequesterIT extends CaseIT {

    @Test
    void theIndexIsToldNameAndPlaceAndKeysAndNoPhone() {
        var id = id(filed());

        var told = documents(city, id);

        assertThat(told.at("/0/id")).isEqualTo(id);
        assertThat(told.at("/0/name")).isEqualTo("林小满");
        assertThat(told.at("/0/community")).isEqualTo(TestCity.RIVER.toString());
        assertThat(told.at("/0/version")).isEqualTo("1");
        assertThat(told.body()).doesNotContain("1234", "路灯");
        assertThat(key(city, "13800001234")).isEqualTo(told.at("/0/phoneKeys/0"));
        assertThat(key(city, "1234")).isEqualTo(told.at("/0/phoneKeys/1"));
        assertThat(key(otherCity, "1234")).isNotEqualTo(told.at("/0/phoneKeys/1"));
        assertThat(documents(otherCity, id).body()).isEqualTo("[]");
    }

    @Test
    void theIndexOfCasesIsToldNothingOfThem() {
        var told = searchService()
                .post(
                        "/internal/cases/batch",
                        "{\"tenant\": \"%s\", \"ids\": [\"%s\"]}".formatted(city.tenant(), id(filed())));

        assertThat(told.at("/0/title")).isEqualTo("路灯不亮");
        assertThat(told.body()).doesNotContain("林小满", "1234", "phoneKeys");
    }

    @Test
    void whoseIdentityIsSealedOrWhoGaveNoNameIsToldAndShownToNobody() {
        for (var filing : new String[] {
            LAMP.strip().replaceFirst("}$", ", \"sealedIdentity\": true}"),
            LAMP.replaceFirst("(?s),\\s*\"requester\".*", "}")
        }) {
            var id = id(worker.post("/api/v1/cases", filing).header("Location"));

            assertThat(documents(city, id).body()).as(filing).doesNotContain("林小满", "\"phoneKeys\":[\"");
            assertThat(documents(city, id).at("/0/name")).as(filing).isEmpty();
            assertThat(official.get("/api/v1/cases/requesters?ids=" + id).body())
                    .isEqualTo("[]");
            assertThat(official.get("/api/v1/cases/batch?ids=" + id).at("/0/id"))
                    .isEqualTo(id);
        }
    }

    @Test
    void areShownMaskedToWhoMayReadTheCaseAndToNobodyElse() {
        var id = id(filed());
        var ids = "/api/v1/cases/requesters?ids=" + id;

        var shown = worker.get(ids);

        assertThat(shown.at("/0/requester/name")).isEqualTo("林**");
        assertThat(shown.at("/0/requester/phone")).isEqualTo("138****1234");
        assertThat(shown.at("/0/title")).isEqualTo("路灯不亮");
        var mediator = caller(city.person(Role.MEDIATOR, TestCity.RIVER));
        assertThat(mediator.get(ids).body()).isEqualTo(shown.body());
        var neighbour = caller(city.person(Role.COMMUNITY_WORKER, TestCity.GARDEN));
        assertThat(neighbour.get(ids).body()).isEqualTo("[]");
        var stranger = caller(otherCity.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        assertThat(stranger.get(ids).body()).isEqualTo("[]");
        var auditor = caller(city.person(Role.AUDITOR, TestCity.CITY));
        assertThat(auditor.get(ids).at("/code")).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void aUnitIsShownThemWhileItHasALiveShareAndNoLonger() {
        var path = filed();
        var housing = caller(city.handler(TestCity.HOUSING, TestCity.CITY));
        var ids = "/api/v1/cases/requesters?ids=" + id(path);
        assertThat(housing.get(ids).body()).isEqualTo("[]");

        act(worker, path, "/acceptance", "");
        act(worker, path, "/handovers", "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING));
        assertThat(housing.get(ids).at("/0/requester/name")).isEqualTo("林**");
        assertThat(documents(city, id(path)).at("/0/units/0")).isEqualTo(TestCity.HOUSING.toString());

        var share = "/handovers/" + worker.get(path).at("/handovers/0/id");
        act(housing, path, share + "/return", "{\"reason\": \"NOT_IN_REMIT\", \"note\": \"归水务\"}");
        assertThat(housing.get(ids).body()).isEqualTo("[]");
        assertThat(documents(city, id(path)).json().at("/0/units")).isEmpty();
    }

    private void act(Http caller, String path, String step, String body) {
        var version = worker.get(path).header("ETag");
        var answer = caller.with("If-Match", version).post(path + step, body);
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Http.Answer documents(TestCity of, String id) {
        return searchService()
                .post(
                        "/internal/requesters/batch",
                        "{\"tenant\": \"%s\", \"ids\": [\"%s\"]}".formatted(of.tenant(), id));
    }

    private String key(TestCity of, String digits) {
        return searchService()
                .post(
                        "/internal/requesters/phone-keys",
                        "{\"tenant\": \"%s\", \"digits\": \"%s\"}".formatted(of.tenant(), digits))
                .at("/key");
    }

    private Http searchService() {
        return caller(TestTokens.internal("search-service"));
    }
}
