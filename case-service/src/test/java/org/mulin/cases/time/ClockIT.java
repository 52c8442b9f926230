package org.mulin.cases.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseStatus;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;

class ClockIT extends TimeIT {
    @Autowired
    private MindClocks mindClocks;

    @Test
    void aCaseShowsWhatIsDueAndTheRulesOfTheTenantSayWhen() {
        var admin = caller(city.person(Role.TENANT_ADMIN, TestCity.CITY));
        assertThat(admin.put("/api/v1/deadlines", """
                {"rules": [{"step": "ACCEPT", "amount": 90, "unit": "MINUTES", "warnBefore": 30, "climbEvery": 30}]}""").status()).isEqualTo(200);
        var path = filed();
        assertThat(clocks(path)).containsExactly("ACCEPT");
        assertThat(one("select due_at - started_at from clock where tenant_id = '{tenant}'"))
                .isEqualTo("01:30:00");
        assertThat(worker.get(path).at("/clocks/0/overdue")).isEqualTo("false");

        var handover = UUID.randomUUID();
        step(path, CaseEvent.Kind.ACCEPTED, CaseStatus.ACCEPTED, event -> event);
        step(
                path,
                CaseEvent.Kind.ASSIGNED,
                CaseStatus.ASSIGNED,
                event -> event.unit(TestCity.HOUSING).handover(handover));
        assertThat(clocks(path)).containsExactly("SIGN");
        assertThat(worker.get(path).at("/clocks/0/handover")).isEqualTo(handover.toString());
        step(path, CaseEvent.Kind.WAITING, CaseStatus.ASSIGNED, event -> event);
        assertThat(worker.get(path).at("/clocks/0/pausedAt")).isNotEmpty();
        step(path, CaseEvent.Kind.RESUMED, CaseStatus.ASSIGNED, event -> event);
        assertThat(worker.get(path).at("/clocks/0/pausedAt")).isEmpty();
        step(path, CaseEvent.Kind.SIGNED, CaseStatus.ASSIGNED, event -> event.handover(handover));
        assertThat(clocks(path)).containsExactlyInAnyOrder("CONTACT", "ANSWER");
        step(path, CaseEvent.Kind.RESOLVED, CaseStatus.RESOLVED, event -> event);
        assertThat(clocks(path)).containsExactlyInAnyOrder("CONFIRM", "CALL_BACK");
    }

    @Test
    void aRuleOfACategoryHoldsBelowIt() {
        var admin = caller(city.apiClient(Role.TENANT_ADMIN));
        admin.with("Content-Type", "text/csv")
                .send("POST", "/api/v1/categories/imports", "level1,level2,level3\n城乡建设,燃气,泄漏\n");
        admin.put("/api/v1/deadlines", """
                {"rules": [{"category": "城乡建设/燃气", "step": "ACCEPT", "amount": 20, "unit": "MINUTES",
                            "warnBefore": 5, "climbEvery": 10}]}""");
        worker.post("/api/v1/cases", LAMP.replace("\"division\"", "\"category\": \"城乡建设/燃气/泄漏\", \"division\""));
        assertThat(one("select due_at - started_at from clock where tenant_id = '{tenant}'"))
                .isEqualTo("00:20:00");
    }

    @Test
    void aResolutionCanBeContestedAsLongAsTheTenantsRuleSays() {
        caller(city.apiClient(Role.TENANT_ADMIN)).put("/api/v1/deadlines", """
                {"rules": [{"step": "CONFIRM", "amount": 90, "unit": "MINUTES", "warnBefore": 0, "climbEvery": 1}]}""");
        var resident = caller(TestTokens.person(city.tenant(), UUID.randomUUID()));
        var mine = resident.post("/api/v1/my/cases", LAMP).header("Location");
        step(mine, CaseEvent.Kind.RESOLVED, CaseStatus.RESOLVED, event -> event);
        var resolved = resident.get(mine);
        assertThat(Duration.between(
                        Instant.parse(resolved.at("/news/1/at")), Instant.parse(resolved.at("/confirmUntil"))))
                .isEqualTo(Duration.ofMinutes(90));
        late("1 second");
        assertThat(resident.with("If-Match", "\"2\"")
                        .post(mine + "/objection", "{\"word\": \"还是不亮\"}")
                        .at("/code"))
                .isEqualTo("CONFIRMATION_TOO_LATE");
    }

    @Test
    void anUrgingHoldsForATimeThatTheTenantSets() {
        var resident = caller(TestTokens.person(city.tenant(), UUID.randomUUID()));
        var mine = resident.post("/api/v1/my/cases", LAMP).header("Location");
        var path = mine.replace("/my", "");
        assertThat(urged(worker, path, 1).status()).isEqualTo(200);
        var again = urged(official, path, 2);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("URGED_LATELY");
        assertThat(worker.get(path).at("/version")).isEqualTo("2");
        assertThat(urged(resident, mine, 2).status()).as("who brought it").isEqualTo(200);
        assertThat(urged(resident, mine, 3).at("/code")).isEqualTo("URGED_LATELY");

        caller(city.apiClient(Role.TENANT_ADMIN)).put("/api/v1/deadlines", """
                {"rules": [{"step": "URGE", "amount": 90, "unit": "MINUTES", "warnBefore": 0, "climbEvery": 1}]}""");
        sql("update case_event set at = at - interval '89 minutes' where tenant_id = '{tenant}' and kind = 'URGED'");
        assertThat(urged(worker, path, 3).at("/code")).isEqualTo("URGED_LATELY");
        sql("update case_event set at = at - interval '2 minutes' where tenant_id = '{tenant}' and kind = 'URGED'");
        assertThat(urged(worker, path, 3).status()).isEqualTo(200);
    }

    private static Http.Answer urged(Http caller, String path, int version) {
        return caller.with("If-Match", "\"" + version + "\"").post(path + "/urging", "{\"note\": \"快\"}");
    }

    @Test
    void thePastStartsNoClocks() {
        caller(city.apiClient(Role.HISTORY_IMPORTER)).post("/api/v1/cases/imports", """
                {"source": "old", "items": [{"externalId": "1", "kind": "CONCERN", "title": "旧事项",
                 "description": "已办", "division": "%s", "filedAt": "2020-01-01T00:00:00Z",
                 "resolution": {"text": "已办", "at": "2020-02-01T00:00:00Z"}}]}""".formatted(TestCity.RIVER_CODE));
        assertThat(one("select count(*) from cases where tenant_id = '{tenant}'"))
                .isEqualTo("1");
        assertThat(one("select count(*) from clock where tenant_id = '{tenant}'"))
                .isEqualTo("0");
    }

    @Test
    void settingsAreTheTenantAdministrators() {
        var rules = "{\"rules\": []}";
        var calendar = "{\"hours\": [{\"from\": \"09:00\", \"to\": \"18:00\"}], \"days\": []}";
        assertThat(worker.put("/api/v1/deadlines", rules).status()).isEqualTo(403);
        assertThat(worker.put("/api/v1/working-calendar", calendar).status()).isEqualTo(403);
        var admin = caller(city.person(Role.TENANT_ADMIN, TestCity.CITY));
        assertThat(admin.put("/api/v1/working-calendar", calendar).at("/hours/0/to"))
                .isEqualTo("18:00");
        assertThat(worker.get("/api/v1/working-calendar").at("/hours/0/to")).isEqualTo("18:00");
        assertThat(caller(otherCity.person(Role.COMMUNITY_WORKER, TestCity.RIVER))
                        .get("/api/v1/working-calendar")
                        .at("/hours/0/to"))
                .isEqualTo("12:00");
        assertThat(admin.put("/api/v1/working-calendar", calendar.replace("09:00", "19:00"))
                        .at("/code"))
                .isEqualTo("WORKING_HOURS_OVERLAP");
        assertThat(admin.put("/api/v1/working-calendar", calendar.replace("18:00", "09:59"))
                        .at("/code"))
                .isEqualTo("WORKING_DAY_TOO_SHORT");
        assertThat(admin.put("/api/v1/deadlines", """
                {"rules": [{"category": "没有", "step": "SIGN", "amount": 2, "unit": "MINUTES", "warnBefore": 1, "climbEvery": 1}]}""").at("/code")).isEqualTo("CATEGORY_UNKNOWN");
    }

    @Test
    void aMatterNobodyTakesUpClimbsToTheTopAndTheRightPeopleAreTold() {
        var path = filed();
        var street = caller(city.person(Role.DISTRICT_OFFICIAL, TestCity.EAST_STREET));
        var mayor = caller(city.person(Role.DISTRICT_OFFICIAL, TestCity.CITY));
        late("1 minute");
        mindClocks.of(tenant());
        assertThat(told("OVERDUE")).isEqualTo("1");
        assertThat(worker.get(path).at("/clocks/0/overdue")).isEqualTo("true");
        for (var level : List.of("SUBDISTRICT", "DISTRICT", "CITY")) {
            late("1 minute");
            mindClocks.of(tenant());
            assertThat(worker.get(path).json().at("/timeline").findValuesAsString("note"))
                    .last()
                    .isEqualTo(level);
        }
        late("1 minute");
        mindClocks.of(tenant());
        assertThat(worker.get(path).json().at("/timeline").findValuesAsString("kind"))
                .as("at the top it stays")
                .containsExactly("FILED", "ESCALATED", "ESCALATED", "ESCALATED");
        assertThat(told("ESCALATED")).as("one official at each level").isEqualTo("3");
        assertThat(List.of(street.get(path).status(), mayor.get(path).status())).containsOnly(200);
    }

    @Test
    void aLevelWithoutAnybodyIsPassedOverAndAnOwnerlessMatterReachesSomebody() {
        worker.post("/api/v1/cases", LAMP);
        sql("delete from role_grant where tenant_id = '{tenant}'");
        city.grant(UUID.randomUUID(), Role.DISTRICT_OFFICIAL, TestCity.EAST, null);
        late("1 minute");
        mindClocks.of(tenant());
        assertThat(told("OVERDUE")).as("nobody below the district").isEqualTo("1");
        late("1 minute");
        mindClocks.of(tenant());
        assertThat(one("select note from case_event where tenant_id = '{tenant}' and kind = 'ESCALATED'"))
                .isEqualTo("CITY");
    }

    @Test
    void aUnitIsWarnedAndWhenItIsLateThoseWhoSentItAreToldThen() {
        var path = filed();
        city.handler(TestCity.HOUSING, TestCity.CITY);
        city.handler(TestCity.ENFORCEMENT, TestCity.CITY);
        city.handler(TestCity.HOUSING, TestCity.WEST);
        step(
                path,
                CaseEvent.Kind.ASSIGNED,
                CaseStatus.ASSIGNED,
                event -> event.unit(TestCity.HOUSING).handover(UUID.randomUUID()));
        assertThat(told("HANDED_OVER")).as("the unit's handler for this place").isEqualTo("1");
        sql("update clock set due_at = now() + interval '5 minutes', next_at = now()"
                + " where tenant_id = '{tenant}' and stopped_at is null");
        mindClocks.of(tenant());
        mindClocks.of(tenant());
        assertThat(told("DUE_SOON")).isEqualTo("1");
        late("1 second");
        mindClocks.of(tenant());
        assertThat(told("OVERDUE")).as("the unit and the community").isEqualTo("2");
        late("1 second");
        mindClocks.of(tenant());
        assertThat(one("select note from case_event where tenant_id = '{tenant}' and kind = 'ESCALATED'"))
                .isEqualTo("COMMUNITY");
    }

    @Test
    void whoBroughtItIsToldBeforeTheTimeToConfirmIsOver() {
        var resident = caller(TestTokens.person(city.tenant(), UUID.randomUUID()));
        var mine = resident.post("/api/v1/my/cases", LAMP).header("Location");
        step(mine, CaseEvent.Kind.RESOLVED, CaseStatus.RESOLVED, event -> event);
        sql("update clock set due_at = now() + interval '5 minutes', next_at = now()"
                + " where tenant_id = '{tenant}' and step = 'CONFIRM'");
        mindClocks.of(tenant());
        var told = resident.get("/api/v1/my/notices");
        assertThat(told.json().at("/items").findValuesAsString("kind")).containsExactly("DUE_SOON", "RESOLVED");
        assertThat(told.at("/items/0/step")).isEqualTo("CONFIRM");
        assertThat(told.at("/items/0/about/title")).isEqualTo("路灯不亮");
        assertThat(worker.get("/api/v1/my/notices").json().at("/items").findValuesAsString("kind"))
                .as("who may close it then")
                .containsExactly("DUE_SOON");
    }

    @Test
    void aRequesterWhoNeverAnswersBringsTheCaseBackToThoseWhoWait() {
        var requester = caller(TestTokens.person(city.tenant(), UUID.randomUUID()));
        var housing = caller(city.handler(TestCity.HOUSING, TestCity.CITY));
        var path = requester.post("/api/v1/my/cases", LAMP).header("Location").replace("/my", "");
        act(worker, path, "acceptance", 1, "");
        act(worker, path, "handovers", 2, "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING));
        act(housing, path, "waiting", 3, "{\"note\": \"请补充门牌\"}");
        sql("update clock set due_at = now() + interval '5 minutes', next_at = now()"
                + " where tenant_id = '{tenant}' and step = 'WAIT'");
        mindClocks.of(tenant());
        assertThat(requester.get("/api/v1/my/notices").at("/items/0/text")).contains("诉求人回复");
        late("1 second");
        mindClocks.of(tenant());
        for (var told : List.of(housing, worker)) {
            var notice = told.get("/api/v1/my/notices");
            assertThat(notice.at("/items/0/kind")).isEqualTo("OVERDUE");
            assertThat(notice.at("/items/0/step")).isEqualTo("WAIT");
        }
        late("1 second");
        mindClocks.of(tenant());
        assertThat(one("select note from case_event where tenant_id = '{tenant}' and kind = 'ESCALATED'"))
                .isEqualTo("DISTRICT");
        var resumed = act(housing, path, "resumption", 5, "");
        assertThat(clocks(resumed)).containsExactly("SIGN");
        assertThat(resumed.at("/clocks/0/pausedAt")).isEmpty();
    }

    @Test
    void theTimerWaitsForNobodyAndLeavesWhatIsInHandToALaterLook() {
        var path = filed();
        during(path, () -> {
            late("1 minute");
            mindClocks.of(tenant());
            assertThat(told("OVERDUE")).isEqualTo("0");
        });
        mindClocks.of(tenant());
        assertThat(told("OVERDUE")).isEqualTo("1");
    }

    @Test
    void theTimerRunsByItself() {
        filed();
        late("1 minute");
        await().untilAsserted(() -> assertThat(told("OVERDUE")).isEqualTo("1"));
    }

    private static Http.Answer act(Http caller, String path, String step, int version, String body) {
        var answer = caller.with("If-Match", "\"" + version + "\"").post(path + "/" + step, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private String told(String kind) {
        return one("select count(*) from notice where tenant_id = '{tenant}' and kind = '" + kind + "'");
    }

    private List<String> clocks(String path) {
        return clocks(worker.get(path));
    }

    private static List<String> clocks(Http.Answer detail) {
        return detail.json().at("/clocks").findValuesAsString("step");
    }
}
