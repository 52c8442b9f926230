package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;

/** What resident-service tells the index of people. */
class PeopleIndexIT extends ResidentIT {

    @Test
    void namesAndKeysAndNoPhone() {
        var id = river.resident(river.household(river.dwelling("河畔花园")), "林小满");
        var document = document("residents", id);
        assertThat(document.at("/0/name")).isEqualTo("林小满");
        assertThat(document.at("/0/community")).isEqualTo(TestCity.RIVER.toString());
        assertThat(document.body()).doesNotContain("1234", "5678");
        assertThat(key(city, "13800001234")).isEqualTo(document.at("/0/phoneKeys/0"));
        assertThat(key(city, "1234")).isEqualTo(document.at("/0/phoneKeys/1"));
        assertThat(key(otherCity, "1234")).isNotEqualTo(document.at("/0/phoneKeys/1"));
    }

    @Test
    void whereAHouseholdIsAndNotWhoLivesThere() {
        var id = river.household(river.dwelling("河畔花园"));
        river.resident(id, "林小满");
        var document = document("households", id);
        assertThat(document.json().at("/0/addressKeys").toString()).isEqualTo("[\"3栋\",\"3栋2单元\",\"3栋2单元501\"]");
        assertThat(document.at("/0/community")).isEqualTo(TestCity.RIVER.toString());
        assertThat(document.body()).doesNotContain("林");
    }

    @Test
    void aHouseholdThatEndedIsFoundNoMore() {
        var id = river.household(river.dwelling("河畔花园"));
        var ended =
                worker.with("If-Match", "\"1\"").post("/api/v1/households/" + id + "/end", "{\"on\": \"2025-01-01\"}");
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        assertThat(document("households", id).body()).isEqualTo("[]");
    }

    @Test
    void aRenamedBuildingRaisesTheVersionOfTheHouseholdsThere() {
        var estate = river.estate("河畔花园");
        var building = river.child(estate, AddressKind.BUILDING, "3栋");
        var elsewhere = river.child(river.child(estate, AddressKind.BUILDING, "4栋"), AddressKind.DWELLING, "101");
        var id = river.household(river.child(building, AddressKind.DWELLING, "101"));
        var other = river.household(elsewhere);
        var renamed = worker.with("If-Match", "\"1\"").put("/api/v1/addresses/" + building, "{\"label\": \"8栋\"}");
        assertThat(renamed.header("ETag")).isEqualTo("\"2\"");
        assertThat(document("households", id).at("/0/version")).isEqualTo("2");
        assertThat(document("households", id).at("/0/addressKeys/1")).isEqualTo("8栋101");
        assertThat(document("households", other).at("/0/version")).isEqualTo("1");
    }

    @Test
    void aBatchShowsTheHouseholdsOfTheOwnCommunityAlone() {
        var id = river.household(river.dwelling("河畔花园"));
        var ids = "/api/v1/households/batch?ids=" + id;
        assertThat(worker.get(ids).at("/0/path")).isEqualTo("河畔花园 3-2-501");
        assertThat(neighbour.get(ids).body()).isEqualTo("[]");
    }

    private Http.Answer document(String of, String id) {
        return searchService()
                .post(
                        "/internal/" + of + "/batch",
                        "{\"tenant\": \"%s\", \"ids\": [\"%s\"]}".formatted(city.tenant(), id));
    }

    private String key(TestCity of, String digits) {
        return searchService()
                .post(
                        "/internal/residents/phone-keys",
                        "{\"tenant\": \"%s\", \"digits\": \"%s\"}".formatted(of.tenant(), digits))
                .at("/key");
    }

    private Http searchService() {
        return caller(TestTokens.internal("search-service"));
    }
}
