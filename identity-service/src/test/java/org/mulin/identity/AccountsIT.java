package org.mulin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mulin.testing.TestPostgres;

class AccountsIT extends DirectoryIT {
    private static final String LI = """
            {"username": "li.wen", "displayName": "李问", "password": "correct horse battery"}""";

    @Test
    void anAccountIsOpenedOnceAndItsPasswordIsHashed() throws SQLException {
        var opened = town.admin().post("/api/v1/accounts", LI);

        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(opened.body()).doesNotContain("correct horse", "argon2");
        assertThat(hash(opened.at("/id"))).startsWith("{argon2}$argon2id$");
        assertThat(town.admin().post("/api/v1/accounts", LI).at("/code")).isEqualTo("ACCOUNT_NAME_TAKEN");
        assertThat(town.admin().get("/api/v1/accounts?username=li.wen").at("/items/0/id"))
                .isEqualTo(opened.at("/id"));
        assertThat(town.admin().get("/api/v1/accounts").body()).doesNotContain("steward", "argon2");
    }

    @Test
    void theSameKeyOpensOneAccount() throws SQLException {
        var admin = town.admin().with("Idempotency-Key", "k1");
        var first = admin.post("/api/v1/accounts", LI);

        assertThat(admin.post("/api/v1/accounts", LI).body()).isEqualTo(first.body());
        assertThat(admin.post("/api/v1/accounts", LI.replace("李问", "李闻")).at("/code"))
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void badNamesAndPasswordsAreRefused() {
        for (var bad : new String[] {
            LI.replace("li.wen", "Li Wen"),
            LI.replace("correct horse battery", "too short"),
            LI.replace("correct horse battery", "x".repeat(129)),
            LI.replace("li.wen", "correcthorse").replace("correct horse battery", "CorrectHorse"),
            LI.replace("李问", " ")
        }) {
            assertThat(town.admin().post("/api/v1/accounts", bad).status())
                    .as(bad)
                    .isEqualTo(422);
        }
    }

    @Test
    void anApiClientsSecretIsShownOnce() throws SQLException {
        var admin = town.admin().with("Idempotency-Key", "k1");
        var made = admin.post("/api/v1/api-clients", "{\"name\": \"desk\"}");

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.at("/clientId")).isEqualTo(town.slug() + ".desk");
        assertThat(made.at("/clientSecret")).hasSize(43);
        assertThat(hash(made.at("/id"))).startsWith("{argon2}");
        var again = admin.post("/api/v1/api-clients", "{\"name\": \"desk\"}");
        assertThat(again.at("/id")).isEqualTo(made.at("/id"));
        assertThat(again.json().at("/clientSecret").isNull()).isTrue();
        var listed = town.admin().get("/api/v1/api-clients?name=desk");
        assertThat(listed.at("/items/0/clientId")).isEqualTo(made.at("/clientId"));
        assertThat(listed.body()).doesNotContain("ecret");
    }

    @Test
    void aSecretOfOnesOwnMustBeLong() {
        assertThat(town.admin()
                        .post("/api/v1/api-clients", "{\"name\": \"desk\", \"secret\": \"%s\"}".formatted(Town.SECRET))
                        .at("/clientSecret"))
                .isEqualTo(Town.SECRET);
        assertThat(town.admin()
                        .post(
                                "/api/v1/api-clients",
                                "{\"name\": \"two\", \"secret\": \"%s\"}".formatted("x".repeat(31)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void onlyAdministratorsOpenAndSeeAccounts() {
        town.load(Town.DIVISIONS, "");
        var worker = town.hire("worker");
        town.grant(worker, "COMMUNITY_WORKER", "990101001001");
        var security = town.hire("security");
        town.grant(security, "SECURITY_ADMIN", "9901");

        for (var list : new String[] {"accounts", "api-clients", "grants"}) {
            assertThat(town.as(worker).get("/api/v1/" + list).status()).isEqualTo(403);
            assertThat(town.as(security).get("/api/v1/" + list).status()).isEqualTo(200);
        }
        assertThat(town.as(worker).post("/api/v1/accounts", LI).status()).isEqualTo(403);
        assertThat(town.as(security).post("/api/v1/accounts", LI).status()).isEqualTo(403);
        assertThat(town.as(security)
                        .post("/api/v1/api-clients", "{\"name\": \"desk\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theSameNamesInAnotherTenantAreOthers() {
        var mine = town.hire("li.wen");
        var theirs = otherTown.hire("li.wen");

        assertThat(mine).isNotEqualTo(theirs);
        assertThat(town.admin().get("/api/v1/accounts").body()).doesNotContain(theirs.toString());
    }

    private static String hash(String account) throws SQLException {
        try (var connection = TestPostgres.superuser("identity");
                var statement = connection.prepareStatement("select password_hash from account where id = ?")) {
            statement.setObject(1, UUID.fromString(account));
            var rows = statement.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }
}
