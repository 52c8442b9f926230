package org.mulin.search.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.mulin.search.BesideTheBox;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SavedIT extends BesideTheBox {
    private static final String SAVED = "/api/v1/search/saved";
    private static final String HISTORY = "/api/v1/search/history";

    @Autowired
    private LookForNews lookForNews;

    @Autowired
    private Asked asked;

    @Autowired
    private ForgetQuestions forgetQuestions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TenantScope tenants;

    @Test
    void saysHowMuchIsNewWithinTheGrantsUntilItWasSeen() {
        var worker = worker(TestCity.RIVER);
        file("路灯不亮", "早就有了", TestCity.RIVER, Instant.now().minus(Duration.ofDays(1)));
        var id = worker.post(SAVED, "{\"name\": \"我的路灯\", \"q\": \"路灯\"}").at("/id");

        file("楼道灯坏了", "三栋", TestCity.RIVER);
        file("路灯坏了", "别处", TestCity.GARDEN);
        file("垃圾没人收", "三栋", TestCity.RIVER);
        lookForNews.look();

        var saved = worker.get(SAVED);
        assertThat(saved.at("/items/0/name")).isEqualTo("我的路灯");
        assertThat(saved.at("/items/0/newHits")).isEqualTo("1");

        assertThat(worker.post(SAVED + "/" + id + "/seen", "").status()).isEqualTo(204);
        assertThat(worker.get(SAVED).at("/items/0/newHits")).isEqualTo("0");
        file("又一盏路灯坏了", "四栋", TestCity.RIVER);
        lookForNews.look();
        assertThat(Integer.parseInt(worker.get(SAVED).at("/items/0/newHits"))).isBetween(1, 2);
    }

    @Test
    void aWithdrawnGrantCountsNoMore() {
        var account = UUID.randomUUID();
        var grant = city.grant(account, Role.COMMUNITY_WORKER, TestCity.RIVER, null);
        city.grant(account, Role.COMMUNITY_WORKER, TestCity.GARDEN, null);
        var worker = as(TestTokens.person(city.tenant(), account));
        worker.post(SAVED, "{\"q\": \"井盖\"}");
        file("井盖松动", "河边", TestCity.RIVER);
        lookForNews.look();
        assertThat(worker.get(SAVED).at("/items/0/newHits")).isEqualTo("1");

        city.withdraw(grant);
        assertThat(worker.get(SAVED).at("/items/0/newHits"))
                .as("before anybody has counted again")
                .isEqualTo("0");
        assertThat(worker.post(SAVED, "{\"q\": \"井盖\"}").at("/newHits")).isEqualTo("0");
        file("井盖不见了", "河边", TestCity.RIVER);
        lookForNews.look();

        assertThat(worker.get(SAVED).at("/items/0/newHits")).isEqualTo("0");
    }

    @Test
    void whatIsMadeConfidentialCountsNoMore() {
        var worker = worker(TestCity.RIVER);
        worker.post(SAVED, "{\"q\": \"吵架\"}");
        var id = file("隔壁吵架", "三栋", TestCity.RIVER);
        lookForNews.look();
        assertThat(worker.get(SAVED).at("/items/0/newHits")).isEqualTo("1");

        confide(id);
        lookForNews.look();

        assertThat(worker.get(SAVED).at("/items/0/newHits")).isEqualTo("0");
    }

    @Test
    void aChangeOfGrantsIsCountedSoonAlsoWhereNothingWasFiled() {
        var account = UUID.randomUUID();
        var river = city.grant(account, Role.COMMUNITY_WORKER, TestCity.RIVER, null);
        var worker = as(TestTokens.person(city.tenant(), account));
        worker.post(SAVED, "{\"q\": \"晾衣架\"}");
        file("晾衣架倒了", "河边", TestCity.RIVER);
        file("晾衣架断了", "花园", TestCity.GARDEN);
        lookForNews.look();
        assertThat(worker.get(SAVED).at("/items/0/newHits")).isEqualTo("1");

        city.grant(account, Role.COMMUNITY_WORKER, TestCity.GARDEN, null);
        lookForNews.look();
        assertThat(worker.get(SAVED).at("/items/0/newHits")).isEqualTo("2");

        city.withdraw(river);
        lookForNews.look();
        assertThat(worker.get(SAVED).at("/items/0/newHits")).isEqualTo("1");
    }

    @Test
    void whatWasCountedToTheEndIsCountedAgainUnderOtherGrants() {
        var account = UUID.randomUUID();
        var grant = city.grant(account, Role.COMMUNITY_WORKER, TestCity.RIVER, null);
        city.grant(account, Role.COMMUNITY_WORKER, TestCity.GARDEN, null);
        var worker = as(TestTokens.person(city.tenant(), account));
        worker.post(SAVED, "{\"q\": \"凉棚\"}");
        file("凉棚塌了", "花园", TestCity.GARDEN);
        lookForNews.look();
        tenants.run(
                new TenantId(city.tenant()),
                () -> jdbc.sql("update saved_search set new_hits = 100").update());
        assertThat(worker.get(SAVED).at("/items/0/newHits")).isEqualTo("100");

        city.withdraw(grant);
        lookForNews.look();

        assertThat(worker.get(SAVED).at("/items/0/newHits")).isEqualTo("1");
    }

    @Test
    void theInboxIsToldOfNewHitsUntilTheyWereSeen() {
        var account = UUID.randomUUID();
        var worker = worker(account, TestCity.RIVER);
        var search = UUID.fromString(worker.post(SAVED, "{\"q\": \"秋千\"}").at("/id"));
        lookForNews.look();
        assertThat(CASES.newHits(account)).isEmpty();

        file("秋千断了", "花园", TestCity.RIVER);
        lookForNews.look();
        assertThat(CASES.newHits(account)).containsExactly(search);

        worker.post(SAVED + "/" + search + "/seen", "");
        lookForNews.look();
        assertThat(CASES.newHits(account)).isEmpty();
    }

    @Test
    void theInboxIsToldAgainOfWhatIsNewSinceItWasSeen() {
        var account = UUID.randomUUID();
        var worker = worker(account, TestCity.RIVER);
        var search = UUID.fromString(worker.post(SAVED, "{\"q\": \"滑梯\"}").at("/id"));
        file("滑梯裂了", "花园", TestCity.RIVER);
        lookForNews.look();
        CASES.newHits(account).clear();
        lookForNews.look();
        assertThat(CASES.newHits(account)).as("told once").isEmpty();

        worker.post(SAVED + "/" + search + "/seen", "");
        file("滑梯倒了", "花园", TestCity.RIVER);
        lookForNews.look();

        assertThat(CASES.newHits(account)).containsExactly(search);
    }

    @Test
    void theInboxIsToldLaterWhatItCouldNotBeTold() {
        var account = UUID.randomUUID();
        var worker = worker(account, TestCity.RIVER);
        worker.post(SAVED, "{\"q\": \"跷跷板\"}");
        file("跷跷板坏了", "花园", TestCity.RIVER);
        CASES.down(true);
        lookForNews.look();
        CASES.down(false);
        assertThat(worker.get(SAVED).at("/items/0/newHits")).isEqualTo("1");
        assertThat(CASES.newHits(account)).isEmpty();

        lookForNews.look();

        assertThat(CASES.newHits(account)).hasSize(1);
    }

    @Test
    void theInboxTellsNothingMoreOfWhatIsOutOfReach() {
        var account = UUID.randomUUID();
        var grant = city.grant(account, Role.COMMUNITY_WORKER, TestCity.RIVER, null);
        var worker = as(TestTokens.person(city.tenant(), account));
        worker.post(SAVED, "{\"q\": \"单杠\"}");
        file("单杠松了", "广场", TestCity.RIVER);
        lookForNews.look();
        assertThat(CASES.newHits(account)).hasSize(1);

        city.withdraw(grant);
        lookForNews.look();

        assertThat(CASES.newHits(account)).isEmpty();
    }

    @Test
    void whoHoldsTheLeaseLooksAndNobodyElse() {
        var worker = worker(TestCity.RIVER);
        worker.post(SAVED, "{\"q\": \"健身器材\"}");
        file("健身器材生锈", "广场", TestCity.RIVER);
        var other = new Lease(jdbc);
        jdbc.sql("update lease set leased_till = now() - interval '1 second'").update();
        assertThat(other.take("saved searches", Duration.ofMinutes(1))).isTrue();
        lookForNews.look();
        assertThat(worker.get(SAVED).at("/items/0/newHits")).isEqualTo("0");

        jdbc.sql("update lease set leased_till = now() - interval '1 second'").update();
        lookForNews.look();
        assertThat(worker.get(SAVED).at("/items/0/newHits")).isEqualTo("1");
    }

    @Test
    void theSameQuestionIsKeptOnceAndTwentyAtMost() {
        var worker = worker(TestCity.RIVER);
        var first = worker.post(SAVED, "{\"q\": \"路灯\", \"division\": [\"990101001001\"]}");
        assertThat(first.status()).isEqualTo(201);
        assertThat(worker.post(SAVED, "{\"name\": \"又一个名字\", \"q\": \"路灯\", \"division\": [\"990101001001\"]}")
                        .at("/id"))
                .isEqualTo(first.at("/id"));
        for (var number = 1; number < 20; number++) {
            assertThat(worker.post(SAVED, "{\"q\": \"路灯%d\"}".formatted(number)).status())
                    .isEqualTo(201);
        }
        var refused = worker.post(SAVED, "{\"q\": \"再来一个\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("TOO_MANY_SAVED_SEARCHES");

        assertThat(worker.delete(SAVED + "/" + first.at("/id")).status()).isEqualTo(204);
        assertThat(worker.delete(SAVED + "/" + first.at("/id")).status()).isEqualTo(404);
        assertThat(worker.post(SAVED, "{\"q\": \"再来一个\"}").status()).isEqualTo(201);
    }

    @Test
    void nobodyElseSeesWhatAnAccountKeepsOrAsked() {
        var worker = worker(TestCity.RIVER);
        var id = worker.post(SAVED, "{\"q\": \"我的秘密问题\"}").at("/id");
        worker.get("/api/v1/search?q=" + encoded("我的秘密问题"));
        assertThat(worker.get(HISTORY).body()).contains("我的秘密问题");

        for (var other : new Http[] {worker(TestCity.RIVER), administrator()}) {
            assertThat(other.get(HISTORY).body()).doesNotContain("我的秘密问题");
            assertThat(other.get(SAVED).body()).doesNotContain("我的秘密问题");
            assertThat(other.post(SAVED + "/" + id + "/seen", "").status()).isEqualTo(404);
            assertThat(other.delete(SAVED + "/" + id).status()).isEqualTo(404);
        }
        assertThat(rows("asked", "words") + rows("saved_search", "question")).doesNotContain("秘密");
    }

    @Test
    void theLastFiftyQuestionsAreKeptNewestFirstUntilTheyAreErased() {
        var worker = worker(TestCity.RIVER);
        for (var number = 0; number < 53; number++) {
            worker.get("/api/v1/search?q=" + encoded("第%d个问题".formatted(number)));
        }
        worker.get("/api/v1/search?q=" + encoded("第5个问题"));

        var first = worker.get(HISTORY + "?limit=2");
        assertThat(first.at("/items/0/q")).isEqualTo("第5个问题");
        assertThat(first.at("/items/1/q")).isEqualTo("第52个问题");
        assertThat(worker.get(HISTORY + "?limit=2&cursor=" + first.at("/next")).at("/items/0/q"))
                .isEqualTo("第51个问题");
        assertThat(worker.get(HISTORY + "?limit=200").json().at("/items").size())
                .isEqualTo(50);

        assertThat(worker.delete(HISTORY).status()).isEqualTo(204);
        assertThat(worker.get(HISTORY).json().at("/items").size()).isZero();
    }

    @Test
    void whatWasAskedLongAgoIsForgotten() {
        var worker = worker(TestCity.RIVER);
        worker.get("/api/v1/search?q=" + encoded("从前的问题"));
        var tenant = new TenantId(city.tenant());

        tenants.run(tenant, () -> asked.forget(Instant.now().minusSeconds(3_600)));
        assertThat(worker.get(HISTORY).json().at("/items").size()).isOne();
        tenants.run(tenant, () -> asked.forget(Instant.now().plusSeconds(1)));

        assertThat(worker.get(HISTORY).json().at("/items").size()).isZero();
    }

    @Test
    void howeverMuchWasAskedLongAgoIsForgottenAtOnce() {
        var tenant = new TenantId(city.tenant());
        tenants.run(tenant, () -> jdbc.sql("""
                insert into asked (account_id, key, words, asked_at)
                select gen_random_uuid(), ''::bytea, ''::bytea, now() - make_interval(days => case when n <= 2100 then 91 else 89 end)
                  from generate_series(1, 2101) n
                """).update());

        forgetQuestions.forget();

        assertThat(tenants.call(
                        tenant,
                        () -> jdbc.sql("select count(*) from asked")
                                .query(Integer.class)
                                .single()))
                .isOne();
    }

    @Test
    void whoMayFindNothingKeepsNothing() {
        var refused = administrator().post(SAVED, "{\"q\": \"路灯\"}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(worker(TestCity.RIVER)
                        .post(SAVED, "{\"q\": \"路灯\", \"division\": [\"999999\"]}")
                        .at("/code"))
                .isEqualTo("DIVISION_UNKNOWN");
    }

    private String rows(String table, String column) {
        return tenants.call(
                new TenantId(city.tenant()),
                () -> jdbc.sql("select encode(%s, 'escape') from %s".formatted(column, table))
                        .query(String.class)
                        .list()
                        .toString());
    }
}
