package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import org.mulin.testing.Http;

/** Makes addresses, households and residents in one community, over HTTP; each answers its id. */
record Homesteads(Http keeper, String division) {

    String estate(String label) {
        return made(
                "addresses",
                "{\"kind\": \"ESTATE\", \"label\": \"%s\", \"division\": \"%s\"}".formatted(label, division));
    }

    String child(String parent, AddressKind kind, String label) {
        return made(
                "addresses",
                "{\"kind\": \"%s\", \"label\": \"%s\", \"parent\": \"%s\"}".formatted(kind, label, parent));
    }

    /** 3-2-501 in a new estate. */
    String dwelling(String estate) {
        var building = child(estate(estate), AddressKind.BUILDING, "3栋");
        return child(child(building, AddressKind.STAIRWAY, "2单元"), AddressKind.DWELLING, "501");
    }

    String household(String dwelling) {
        return made(
                "households",
                "{\"dwelling\": \"%s\", \"tenure\": \"RENTED\", \"from\": \"2020-03-01\"}".formatted(dwelling));
    }

    String resident(String household, String name) {
        return made("residents", registration(household, name));
    }

    static String registration(String household, String name) {
        return """
                {"name": "%s", "phone": "138 0000 1234", "household": "%s", "relation": "HEAD", "from": "2020-03-01",
                 "emergencyContact": {"name": "%s", "phone": "13900005678"}}""".formatted(name, household, name);
    }

    private String made(String kind, String body) {
        var answer = keeper.post("/api/v1/" + kind, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.at("/id");
    }
}
