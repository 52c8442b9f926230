package org.mulin.identity;

import java.sql.SQLException;
import java.util.UUID;
import org.mulin.testing.Http;
import org.mulin.testing.TestPostgres;
import org.mulin.testing.TestTokens;

/** A tenant founded through the API, and the voice of its administrator. */
record Town(Http http, String slug, UUID tenant) {
    static final String SECRET = "a-secret-of-more-than-thirty-two-characters";
    static final String PASSWORD = "a-long-enough-one";
    static final String DIVISIONS = """
            9901,试验市,CITY,
            990101,东区,DISTRICT,9901
            990102,西区,DISTRICT,9901
            990101001,东街街道,SUBDISTRICT,990101
            990101001001,河畔社区,COMMUNITY,990101001
            990101001002,花园社区,COMMUNITY,990101001
            """;

    static String request(String slug) {
        return request(slug, "9901", "CITY");
    }

    private static String request(String slug, String code, String level) {
        return """
                {"slug": "%s", "name": "试验市", "root": {"code": "%s", "name": "试验市", "level": "%s"},
                 "admin": {"username": "guan", "displayName": "管晓明", "password": "%s"},
                 "adminClient": {"name": "steward", "secret": "%s"}}
                """.formatted(slug, code, level, PASSWORD, SECRET);
    }

    static Town found(Http http, String slug) {
        return found(http, slug, "9901", "CITY");
    }

    static Town found(Http http, String slug, String code, String level) {
        var founded = http.as(TestTokens.internal("operator")).post("/internal/tenants", request(slug, code, level));
        if (founded.status() != 201) {
            throw new AssertionError(founded.body());
        }
        return new Town(http, slug, UUID.fromString(founded.at("/id")));
    }

    Http admin() {
        return as(account("guan"));
    }

    /** Speaks as this account. */
    Http as(UUID account) {
        return http.as(TestTokens.person(tenant, account));
    }

    Http.Answer load(String rows, String parameters) {
        return admin().with("Content-Type", "text/csv")
                .send("POST", "/api/v1/divisions/imports" + parameters, "code,name,level,parent_code\n" + rows);
    }

    /** Opens an account and answers its id. */
    UUID hire(String username) {
        var opened = admin().post("/api/v1/accounts", """
                {"username": "%s", "displayName": "%s", "password": "%s"}""".formatted(username, username, PASSWORD));
        return UUID.fromString(opened.at("/id"));
    }

    Http.Answer grant(UUID account, String role, String division) {
        return admin().post("/api/v1/grants", """
                {"account": "%s", "role": "%s", "division": "%s"}""".formatted(account, role, division));
    }

    /** Makes somebody who administers an auditor as well, which nobody may be, so that one token may do everything. */
    Town auditedBy(String username) {
        try (var connection = TestPostgres.superuser("identity");
                var statement = connection.prepareStatement("""
                        insert into role_grant (tenant_id, id, account_id, role, division_id, version)
                        select tenant_id, gen_random_uuid(), ?, 'AUDITOR', id, 1 from division
                         where tenant_id = ? and parent_id is null
                        """)) {
            statement.setObject(1, account(username));
            statement.setObject(2, tenant);
            statement.executeUpdate();
            return this;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    UUID account(String username) {
        try (var connection = TestPostgres.superuser("identity");
                var statement =
                        connection.prepareStatement("select id from account where tenant_id = ? and username = ?")) {
            statement.setObject(1, tenant);
            statement.setString(2, username);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getObject(1, UUID.class);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
