package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.LabelSamples;
import org.mulin.testing.TestCity;

class CategoryIT extends CaseIT {
    private static final String TREE = "level1,level2,level3\n城乡建设,安全生产,安全隐患\n城乡建设,园林绿化,\n民政,,\n";

    private Http admin;

    @BeforeEach
    void anAdmin() {
        admin = caller(city.person(Role.TENANT_ADMIN, TestCity.CITY));
    }

    @Test
    void aTreeIsTakenInOnceAndACaseIsFiledUnderIt() {
        assertThat(take(TREE).at("/created")).isEqualTo("5");
        assertThat(take(TREE).at("/created")).isEqualTo("0");
        assertThat(worker.get("/api/v1/categories").json().at("/items").findValuesAsString("path"))
                .containsExactlyInAnyOrder("城乡建设", "民政");
        var filed =
                worker.post("/api/v1/cases", LAMP.replace("\"division\"", "\"category\": \"城乡建设/安全生产\", \"division\""));
        assertThat(filed.at("/category")).isEqualTo("城乡建设/安全生产");
        assertThat(caller(otherCity.person(Role.COMMUNITY_WORKER, TestCity.RIVER))
                        .get("/api/v1/categories")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void whatIsOutOfUseTakesInNothingNewAndWhatWasFiledKeepsIt() {
        take(TREE);
        var hazard = LAMP.replace("\"division\"", "\"category\": \"城乡建设/安全生产/安全隐患\", \"division\"");
        var before = worker.post("/api/v1/cases", hazard).header("Location");
        var retirement = "{\"category\": \"城乡建设/安全生产\", \"retired\": true}";
        assertThat(worker.post("/api/v1/categories/retirements", retirement).status())
                .isEqualTo(403);
        assertThat(admin.post("/api/v1/categories/retirements", retirement.replace("安全生产", "没有"))
                        .at("/code"))
                .isEqualTo("CATEGORY_UNKNOWN");
        assertThat(admin.post("/api/v1/categories/retirements", retirement).status())
                .isEqualTo(204);
        assertThat(worker.post("/api/v1/cases", hazard).at("/code")).isEqualTo("CATEGORY_RETIRED");
        assertThat(worker.get(before).at("/category")).isEqualTo("城乡建设/安全生产/安全隐患");
        var below = "/api/v1/categories?parent=城乡建设";
        assertThat(worker.get(below).json().at("/items").findValuesAsString("name"))
                .containsExactly("园林绿化");
        assertThat(worker.get(below + "&retired=true").json().at("/items")).hasSize(2);
        admin.post("/api/v1/categories/retirements", retirement.replace("true", "false"));
        assertThat(worker.post("/api/v1/cases", hazard).status()).isEqualTo(201);
    }

    @Test
    void aBadFileIsReportedRowByRowAndChangesNothing() {
        var refused = take("level1,level2,level3\n城乡建设,,安全隐患\n民政,,\n劳/动,,\n只有一列\n");
        assertThat(refused.at("/code")).isEqualTo("CATEGORIES_REFUSED");
        assertThat(refused.json().at("/errors").findValuesAsString("row")).containsExactly("2", "4", "5");
        assertThat(take("").status()).isIn(400, 422);
        assertThat(take("a,b\n1,2\n").at("/errors/0/row")).isEqualTo("1");
        assertThat(worker.get("/api/v1/categories").json().at("/items").size()).isZero();
        assertThat(worker.with("Content-Type", "text/csv")
                        .send("POST", "/api/v1/categories/imports", TREE)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aCategoryNamesAThingAndNeverASortOfPerson() {
        var header = "level1,level2,level3\n";
        var refused = take(header + String.join(",,\n", LabelSamples.ofPeople()) + ",,\n");
        assertThat(refused.at("/code")).isEqualTo("CATEGORIES_REFUSED");
        assertThat(refused.json().at("/errors")).hasSize(LabelSamples.ofPeople().size());
        var things = LabelSamples.ofThings();
        assertThat(take(header + String.join(",,\n", things) + ",,\n").at("/created"))
                .isEqualTo(String.valueOf(things.size()));
    }

    private Http.Answer take(String csv) {
        return admin.with("Content-Type", "text/csv").send("POST", "/api/v1/categories/imports", csv);
    }
}
