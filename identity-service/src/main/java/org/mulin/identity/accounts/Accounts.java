package org.mulin.identity.accounts;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tenant's accounts; hashes go in and are compared at sign-in, and leave by no other way. */
@Repository
@Transactional
public class Accounts {
    private static final String READ = "select id, kind, username, display_name, version from account";
    private static final String PAGE = READ + """
             where kind = :kind
               and (cast(:username as text) is null or username = :username)
               and (cast(:after as uuid) is null or id > :after)
             order by id
             limit :rows
            """;
    private static final String ADD = """
            insert into account (id, kind, username, display_name, password_hash, version)
            values (:id, :kind, :username, :displayName, :hash, 1)
            on conflict (tenant_id, username) do nothing
            """;
    private static final String LOCK = "select id from account where id = :id for update";

    private final JdbcClient jdbc;
    private final Audit audit;

    Accounts(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    Page<Account> page(Caller.Kind kind, @Nullable String username, int limit, @Nullable Cursor after) {
        var rows = jdbc.sql(PAGE)
                .param("kind", kind.name())
                .param("username", username)
                .param("after", after == null ? null : after.uuid(0))
                .param("rows", limit + 1)
                .query(Account.class)
                .list();
        return Page.of(rows, limit, account -> Cursor.of(account.id()));
    }

    Optional<Account> byId(UUID id) {
        return jdbc.sql(READ + " where id = :id")
                .param("id", id)
                .query(Account.class)
                .optional();
    }

    /** Lets one command at a time change what the account is granted; false when there is no such account. */
    boolean lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(UUID.class).optional().isPresent();
    }

    /** False when the name is taken. */
    public boolean add(UUID id, Caller.Kind kind, String username, String displayName, String hash) {
        var added = jdbc.sql(ADD)
                        .param("id", id)
                        .param("kind", kind.name())
                        .param("username", username)
                        .param("displayName", displayName)
                        .param("hash", hash)
                        .update()
                == 1;
        if (added) {
            audit.record("OPENED", "account", id, null);
        }
        return added;
    }
}
