package org.mulin.cases;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mulin.platform.access.Role.API_CLIENT;
import static org.mulin.platform.access.Role.COMMUNITY_SECRETARY;
import static org.mulin.platform.access.Role.COMMUNITY_WORKER;
import static org.mulin.platform.access.Role.DISTRICT_OFFICIAL;
import static org.mulin.platform.access.Role.GRID_WORKER;
import static org.mulin.platform.access.Role.MEDIATOR;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.cases.attachments.Photo;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestPostgres;
import org.mulin.testing.TestTokens;

/** A case that is made confidential is missing, from that moment, wherever a case can be read. */
class ConfidentialIT extends CaseIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String TITLE = "邻里下水道外溢";
    private static final String CONFIDE = "{\"confidential\": true, \"reason\": \"涉及未成年人\"}";
    private static final String DISCLOSE = "{\"confidential\": false, \"reason\": \"已无必要\"}";

    /** Of every operation that reads: how it is asked for the case; or none, where it names no case. */
    private static final Map<String, Set<String>> READINGS = new TreeMap<>();

    static {
        READINGS.put(
                "/api/v1/cases",
                Set.of(
                        "",
                        "?status=ASSIGNED",
                        "?division=" + TestCity.RIVER_CODE,
                        "?division=" + TestCity.EAST_CODE + "&status=ASSIGNED"));
        READINGS.put("/api/v1/cases/batch", Set.of("?ids={id}", "?ids={id},{nobody}"));
        READINGS.put("/api/v1/cases/requesters", Set.of("?ids={id}", "?ids={id},{nobody}"));
        READINGS.put(
                "/api/v1/cases/duplicates",
                Set.of("?division=" + TestCity.RIVER_CODE + "&title="
                        + URLEncoder.encode(TITLE, StandardCharsets.UTF_8)));
        READINGS.put(
                "/api/v1/cases/overdue", Set.of("", "?division=" + TestCity.RIVER_CODE, "?unit=" + TestCity.HOUSING));
        READINGS.put("/api/v1/cases/{id}", Set.of(""));
        READINGS.put("/api/v1/cases/{id}/attachments", Set.of(""));
        READINGS.put("/api/v1/cases/{id}/attachments/{attachment}", Set.of(""));
        READINGS.put("/api/v1/cases/{id}/routing", Set.of(""));
        READINGS.put("/api/v1/handovers", Set.of("", "?status=SENT"));
        READINGS.put(
                "/api/v1/figures/cases",
                Set.of(
                        "?division=%s&measure=FILED&from=%s&to=%s".formatted(TestCity.RIVER_CODE, TODAY, TODAY),
                        "?division=%s&measure=DISPATCHED&from=%s&to=%s".formatted(TestCity.RIVER_CODE, TODAY, TODAY)));
        READINGS.put("/api/v1/my/notices", Set.of("", "?unread=true"));
        READINGS.put("/api/v1/my/cases", Set.of(""));
        READINGS.put("/api/v1/my/cases/{id}", Set.of(""));
        for (var namesNone : Set.of(
                "/api/v1/audit/case-service",
                "/api/v1/categories",
                "/api/v1/deadlines",
                "/api/v1/figures",
                "/api/v1/figures/days",
                "/api/v1/figures/repeats",
                "/api/v1/handovers/returns",
                "/api/v1/my/notices/count",
                "/api/v1/responsibilities",
                "/api/v1/wording",
                "/api/v1/working-calendar")) {
            READINGS.put(namesNone, Set.of());
        }
    }

    private Http author;
    private Http secretary;
    private Http housing;
    private Http client;
    private String id;
    private String path;
    private String number;
    private String attachment;

    /** A matter that somebody brought for themselves, at work at a unit, with a photo, urged, and late. */
    @BeforeEach
    void aCaseThatIsInEveryList() {
        author = caller(TestTokens.person(city.tenant(), UUID.randomUUID()));
        secretary = caller(city.person(COMMUNITY_SECRETARY, TestCity.RIVER));
        housing = caller(city.handler(TestCity.HOUSING, TestCity.EAST));
        client = caller(city.apiClient(API_CLIENT));
        var own = author.post("/api/v1/my/cases", LAMP.replace("路灯不亮", TITLE));
        id = own.at("/id");
        number = own.at("/number");
        path = "/api/v1/cases/" + id;
        step(client, "acceptance", "");
        step(client, "handovers", "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING));
        step(client, "urging", "{\"note\": \"快\"}");
        attachment = client.upload(path + "/attachments", "image/jpeg", Photo.jpeg(6))
                .at("/id");
        sql("""
                update clock set due_at = now() - interval '1 day', next_at = null, stage = 'OVERDUE'
                 where tenant_id = '%s' and case_id = '%s' and stopped_at is null
                """.formatted(city.tenant(), id));
    }

    @Test
    void itIsGoneFromEveryListBatchAndPageOfAllWhoNeedNotKnowAndThereForThoseWhoDo() {
        var few = new LinkedHashMap<String, Http>();
        few.put("secretary", secretary);
        few.put("official", official);
        few.put("unit at work", housing);
        few.put("author", author);
        var others = new LinkedHashMap<String, Http>();
        others.put("worker", worker);
        others.put("district's worker", caller(city.person(COMMUNITY_WORKER, TestCity.EAST)));
        others.put("grid worker", caller(city.person(GRID_WORKER, TestCity.RIVER)));
        others.put("mediator", caller(city.person(MEDIATOR, TestCity.RIVER)));
        others.put("client", client);
        var before = new TreeMap<String, Set<String>>();
        few.forEach((name, reader) -> before.put(name, seen(reader)));
        others.forEach((name, reader) -> before.put(name, seen(reader)));
        assertThat(before.values().stream().flatMap(Set::stream).collect(toSet()))
                .as("every reading shows the case to somebody, or it proves nothing")
                .containsAll(readings());
        assertThat(before.get("worker"))
                .contains(
                        "/api/v1/cases",
                        "/api/v1/cases/batch?ids={id}",
                        "/api/v1/cases/requesters?ids={id}",
                        "/api/v1/cases/overdue",
                        "/api/v1/cases/{id}",
                        "/api/v1/cases/{id}/routing",
                        "/api/v1/my/notices");

        assertThat(step(secretary, "confidentiality", CONFIDE).at("/confidential"))
                .isEqualTo("true");

        few.forEach((name, reader) -> assertThat(seen(reader)).as(name).isEqualTo(before.get(name)));
        others.forEach((name, reader) -> assertThat(seen(reader)).as(name).isEmpty());
        assertThat(worker.get(path).at("/code")).isEqualTo("NOT_FOUND");

        step(official, "confidentiality", DISCLOSE);

        others.forEach((name, reader) -> assertThat(seen(reader)).as(name).isEqualTo(before.get(name)));
    }

    @Test
    void everyOperationThatReadsIsLookedAt() {
        var reads = anonymous().get("/v3/api-docs").json().at("/paths").properties().stream()
                .filter(it -> it.getValue().has("get"))
                .map(Map.Entry::getKey)
                .collect(toSet());
        assertThat(READINGS.keySet()).isEqualTo(reads);
    }

    @Test
    void whoAnswersForThePlaceSaysSoOnceAndWhy() {
        assertThat(act(worker, "confidentiality", 5, CONFIDE).status()).isEqualTo(403);
        assertThat(act(housing, "confidentiality", 5, CONFIDE).status()).isEqualTo(403);
        var neighbour = caller(city.person(COMMUNITY_SECRETARY, TestCity.GARDEN));
        assertThat(act(neighbour, "confidentiality", 5, CONFIDE).status()).isEqualTo(404);
        assertThat(act(secretary, "confidentiality", 5, "{\"confidential\": true, \"reason\": \" \"}")
                        .status())
                .isEqualTo(422);
        assertThat(act(secretary, "confidentiality", 5, DISCLOSE).at("/code")).isEqualTo("CASE_NOT_CONFIDENTIAL");

        var confided = act(secretary, "confidentiality", 5, CONFIDE);
        assertThat(confided.header("ETag")).isEqualTo("\"6\"");
        assertThat(confided.at("/timeline/5/kind")).isEqualTo("CONFIDED");
        assertThat(confided.at("/timeline/5/note")).isEqualTo("涉及未成年人");
        assertThat(confided.at("/status")).as("it stands where it stood").isEqualTo("ASSIGNED");
        assertThat(author.get("/api/v1/my/cases/" + id).body()).doesNotContain("涉及未成年人");
        assertThat(act(official, "confidentiality", 6, CONFIDE).at("/code")).isEqualTo("CASE_ALREADY_CONFIDENTIAL");
    }

    @Test
    void whoMayNotSeeItCanDoNothingWithItAndIsToldNothingOfIt() {
        var numbered = LAMP.replaceFirst("\\{", "{\"outside\": {\"source\": \"12345\", \"number\": \"77\"}, ");
        var outside = worker.post("/api/v1/cases", numbered);
        act(secretary, outside.header("Location"), "confidentiality", 1, CONFIDE);
        step(secretary, "confidentiality", CONFIDE);
        var told = worker.get("/api/v1/my/notices/count").at("/unread");

        assertThat(act(worker, "resolution", 6, "{\"text\": \"好了\"}").status()).isEqualTo(404);
        assertThat(act(worker, "confidentiality", 6, DISCLOSE).status()).isEqualTo(404);
        assertThat(act(worker, filed(), "join", 1, "{\"parent\": \"%s\"}".formatted(id))
                        .at("/code"))
                .isEqualTo("PARENT_UNKNOWN");
        var again = worker.post("/api/v1/cases", numbered);
        assertThat(again.at("/code")).isEqualTo("OUTSIDE_NUMBER_TAKEN");
        assertThat(again.body()).doesNotContain(outside.at("/id"));

        step(official, "supervision", "{\"note\": \"请抓紧\"}");
        assertThat(worker.get("/api/v1/my/notices/count").at("/unread")).isEqualTo(told);
        assertThat(secretary.get("/api/v1/my/notices").at("/items/0/kind")).isEqualTo("SUPERVISED");
        assertThat(housing.get("/api/v1/my/notices").at("/items/0/about/id")).isEqualTo(id);
    }

    @Test
    void whereNobodyAtThePlaceMayKnowTheNextLevelIsTold() {
        var garden = caller(city.person(COMMUNITY_WORKER, TestCity.GARDEN));
        var there = garden.post("/api/v1/cases", LAMP.replace(TestCity.RIVER_CODE, TestCity.GARDEN_CODE))
                .header("Location");
        act(official, there, "confidentiality", 1, CONFIDE);
        var superior = caller(city.person(DISTRICT_OFFICIAL, TestCity.CITY));

        act(superior, there, "urging", 2, "{\"note\": \"快\"}");

        assertThat(garden.get("/api/v1/my/notices/count").at("/unread")).isEqualTo("0");
        assertThat(official.get("/api/v1/my/notices").at("/items/0/kind")).isEqualTo("URGED");
    }

    @Test
    void aUnitIsShownItForAsLongAsItHasAShareAndNoOther() {
        step(secretary, "confidentiality", CONFIDE);
        assertThat(caller(city.handler(TestCity.ENFORCEMENT, TestCity.EAST))
                        .get(path)
                        .status())
                .isEqualTo(404);
        var share = housing.get(path).at("/handovers/0/id");

        step(housing, "handovers/" + share + "/return", "{\"reason\": \"WRONG_UNIT\", \"note\": \"归水务\"}");

        assertThat(seen(housing)).isEmpty();
        assertThat(secretary.get(path).at("/status")).isEqualTo("ACCEPTED");
    }

    @Test
    void ofSeveralGrantsEachReachesWhatItsRoleMaySee() {
        step(secretary, "confidentiality", CONFIDE);
        var both = UUID.randomUUID();
        city.grant(both, COMMUNITY_WORKER, TestCity.EAST, null);
        city.grant(both, COMMUNITY_SECRETARY, TestCity.RIVER, null);
        var elsewhere = UUID.randomUUID();
        city.grant(elsewhere, COMMUNITY_WORKER, TestCity.RIVER, null);
        city.grant(elsewhere, COMMUNITY_SECRETARY, TestCity.GARDEN, null);

        var listed = caller(TestTokens.person(city.tenant(), both)).get("/api/v1/cases");
        assertThat(listed.json().at("/items").findValuesAsString("id")).containsExactly(id);
        assertThat(seen(caller(TestTokens.person(city.tenant(), elsewhere)))).isEmpty();
    }

    @Test
    void whatIsJoinedUnderAnotherIsNotShownThereEither() {
        var parent = filed();
        var child = filed();
        var childId = child.substring(child.lastIndexOf('/') + 1);
        act(worker, child, "join", 1, "{\"parent\": \"%s\"}".formatted(parent.substring(parent.lastIndexOf('/') + 1)));
        assertThat(worker.get(parent).at("/joined/0/id")).isEqualTo(childId);

        assertThat(act(secretary, child, "confidentiality", 2, CONFIDE).status())
                .as("though it is joined")
                .isEqualTo(200);

        assertThat(worker.get(parent).json().at("/joined")).isEmpty();
        assertThat(secretary.get(parent).at("/joined/0/id")).isEqualTo(childId);
    }

    @Test
    void theIndexesAreToldOfIt() {
        var search = caller(TestTokens.internal("search-service"));
        var wanted = "{\"tenant\": \"%s\", \"ids\": [\"%s\"]}".formatted(city.tenant(), id);
        assertThat(search.post("/internal/cases/batch", wanted).at("/0/confidential"))
                .isEqualTo("false");

        step(secretary, "confidentiality", CONFIDE);

        assertThat(search.post("/internal/cases/batch", wanted).at("/0/confidential"))
                .isEqualTo("true");
        assertThat(search.post("/internal/requesters/batch", wanted).at("/0/confidential"))
                .isEqualTo("true");
    }

    @Test
    void listsAreReadInTheOrderOfTheirIndexesAsBefore() throws SQLException {
        sql("""
                insert into cases (tenant_id, id, number, kind, status, title, description, division_id, district_id,
                                   community_id, filed_at, updated_at, version, confidential)
                select '%1$s', uuidv7(), 'many-' || n, 'CONCERN', 'FILED', '路灯不亮', '坏了一周', place.id, '%2$s', place.id,
                       now() - n * interval '1 minute', now(), 1, n %% 100 = 0
                  from generate_series(1, 10000) n
                 cross join lateral (select (case when n %% 20 = 0 then '%3$s' else '%4$s' end)::uuid as id) place
                """.formatted(city.tenant(), TestCity.EAST, TestCity.RIVER, TestCity.GARDEN));
        sql("""
                insert into clock (tenant_id, case_id, id, step, unit, warn_before, climb_every, started_at, due_at, stage,
                                   division_id, district_id, community_id)
                select tenant_id, id, uuidv7(), 'ACCEPT', 'WORKING_HOURS', 2, 7, filed_at, filed_at, 'OVERDUE',
                       division_id, district_id, community_id
                  from cases where tenant_id = '%s' and number like 'many-%%'
                """.formatted(city.tenant()));
        // As after the migration: nothing is known of the new column.
        sql("analyze cases (tenant_id, community_id, filed_at)");
        sql("analyze clock");
        assertThat(plan("""
                        select c.* from cases c
                         where c.tenant_id = '%s' and not c.confidential and c.community_id = '%s'
                         order by c.filed_at desc, c.id desc limit 21
                        """.formatted(city.tenant(), TestCity.RIVER)))
                .contains("\"cases_community\"")
                .doesNotContain("\"Sort\"");
        assertThat(plan("""
                        select k.id from clock k
                         where k.tenant_id = '%1$s' and k.stage = 'OVERDUE' and k.stopped_at is null
                           and k.paused_at is null and k.community_id = '%2$s'
                           and (select not hidden.confidential from cases hidden
                                 where hidden.tenant_id = '%1$s' and hidden.id = k.case_id)
                         order by due_at, id limit 21
                        """.formatted(city.tenant(), TestCity.RIVER)))
                .contains("\"clock_overdue_community\"", "\"cases_pkey\"")
                .doesNotContain("\"Sort\"");
    }

    private static String plan(String query) throws SQLException {
        try (var superuser = TestPostgres.superuser("cases");
                var statement = superuser.createStatement();
                var plan = statement.executeQuery("explain (format json) " + query)) {
            plan.next();
            return plan.getString(1);
        }
    }

    private static Set<String> readings() {
        var all = new TreeSet<String>();
        READINGS.forEach((operation, questions) -> questions.forEach(it -> all.add(operation + it)));
        return all;
    }

    /** The readings in which this reader finds the case. */
    private Set<String> seen(Http reader) {
        var seen = new TreeSet<String>();
        for (var reading : readings()) {
            var asked = reading.replace("{id}", id)
                    .replace("{nobody}", UUID.randomUUID().toString())
                    .replace("{attachment}", attachment);
            var answer = reader.get(asked);
            if (reading.contains("/{id}") ? answer.status() == 200 : names(answer)) {
                seen.add(reading);
            }
        }
        return seen;
    }

    private boolean names(Http.Answer answer) {
        return answer.body().contains(id)
                || answer.body().contains(number)
                || answer.body().contains(TITLE);
    }

    private Http.Answer step(Http caller, String step, String body) {
        var version = secretary.get(path).header("ETag");
        var answer = caller.with("If-Match", version).post(path + "/" + step, body);
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        return answer;
    }

    private Http.Answer act(Http caller, String step, int version, String body) {
        return act(caller, path, step, version, body);
    }

    private static Http.Answer act(Http caller, String of, String step, int version, String body) {
        return caller.with("If-Match", "\"" + version + "\"").post(of + "/" + step, body);
    }
}
