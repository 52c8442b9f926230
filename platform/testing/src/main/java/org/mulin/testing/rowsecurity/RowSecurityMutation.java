package org.mulin.testing.rowsecurity;

import java.util.List;
import java.util.stream.Stream;

/**
 * One way to take a defence down and the finding that must follow. It opens when rows become reachable as well, so that
 * the probe of the data must see it too. Written for a table {@code <t>} and the roles {@code <app>}, {@code <feed>},
 * {@code <owner>}.
 */
record RowSecurityMutation(boolean opens, String sql, String finding) {
    private static final String OWN = "(tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)";
    private static final String NO_POLICY = """
            do $$ declare policy text; begin
              for policy in select polname from pg_policy where polrelid = '<t>'::regclass
              loop execute format('drop policy %I on <t>', policy); end loop;
            end $$;
            """;
    private static final String NO_KEY = """
            do $$ begin
              execute (select format('alter table <t> drop constraint %I cascade', conname)
                         from pg_constraint where conrelid = '<t>'::regclass and contype = 'p');
            end $$;
            alter table <t> add column leak uuid default gen_random_uuid();
            """;
    private static final String LOOSE = "<t> has a policy that does not keep to the tenant";
    private static final String INDEX = "<t> has an index that the tenant does not lead";
    private static final String REWRITTEN = "<t> could be rewritten";
    private static final String COLUMN = "<t> has no tenant_id that is a uuid and not null";

    private static final List<RowSecurityMutation> OF_EVERY_TABLE = List.of(
            opening("alter table <t> disable row level security", "<t> does not enable row security"),
            opening(NO_POLICY + "create policy p on <t> using (true) with check (true)", LOOSE),
            // A missing check lets somebody in only where the service may write at all.
            opening(
                    NO_POLICY + "create policy p on <t> using " + OWN
                            + " with check (true); grant insert on <t> to <app>",
                    LOOSE),
            opening("create policy leak on <t> using (true)", LOOSE),
            closed(NO_POLICY + "create policy p on <t> using (true) with check " + OWN, LOOSE),
            closed(NO_POLICY + "create policy p on <t> using " + OWN, LOOSE),
            closed(NO_POLICY, "<t> has no policy for the service"),
            closed("create policy leak on <t> to pg_monitor using (true)", "<t> has a policy for others"),
            closed("alter table <t> no force row level security", "<t> does not force row security"),
            closed(NO_KEY, "<t> has no primary key"),
            closed(NO_KEY + "alter table <t> add primary key (leak)", INDEX),
            closed(NO_KEY + "alter table <t> add primary key (leak, tenant_id)", INDEX),
            closed("create index leak on <t> ((1), tenant_id)", INDEX),
            closed("create unique index leak on <t> ((1)) where false", INDEX),
            closed(
                    "alter table <t> add column leak uuid unique, add foreign key (leak) references <t> (leak)",
                    "<t> has a foreign key without the tenant"),
            closed(NO_KEY + "alter table <t> alter tenant_id drop not null", COLUMN),
            closed("alter table <t> rename tenant_id to city", COLUMN),
            closed("alter table <t> owner to <app>", "<t> belongs to a role of the service"),
            closed("grant truncate on <t> to <app>", "<t> may be emptied"),
            closed("grant truncate on <t> to <feed>", "<t> lets the feed write"),
            closed("create view leak as select * from <t>", "leak is a view without security_invoker"),
            closed("create materialized view leak as select * from <t>", "leak is not a plain table"));

    private static final List<RowSecurityMutation> OF_AN_AUDIT_TABLE = List.of(
            closed("grant update on <t> to <app>", REWRITTEN),
            closed("grant delete on <t> to <app>", REWRITTEN),
            closed("grant truncate on <t> to <app>", REWRITTEN),
            closed("grant update (tenant_id) on <t> to <app>", REWRITTEN),
            closed("grant update on <t> to <feed>", REWRITTEN),
            closed("grant delete on <t> to <feed>", REWRITTEN),
            closed("grant truncate on <t> to <feed>", REWRITTEN),
            closed("grant delete on <t> to public", REWRITTEN));

    static final List<RowSecurityMutation> OF_THE_DATABASE = List.of(
            opening("alter role <app> bypassrls", "<app> may do more than a service may"),
            opening("alter role <app> superuser", "<app> may do more than a service may"),
            closed("alter role <app> createrole", "<app> may do more than a service may"),
            closed("alter role <feed> bypassrls", "<feed> may do more than a service may"),
            closed("grant <owner> to <app>", "<app> is a member of <owner>"),
            closed("grant pg_read_all_data to <feed>", "<feed> is a member of pg_read_all_data"),
            closed("create table forgotten (id uuid)", "forgotten has no tenant_id"),
            closed("create schema aside create table forgotten (id uuid)", "aside.forgotten has no tenant_id"),
            closed(
                    "create function leak() returns int language sql security definer return 1",
                    "leak is a security definer function"),
            closed("drop table flyway_schema_history", "flyway_schema_history is on the reviewed list"));

    static List<RowSecurityMutation> of(String table) {
        return table.startsWith("audit_")
                ? Stream.concat(OF_EVERY_TABLE.stream(), OF_AN_AUDIT_TABLE.stream())
                        .toList()
                : OF_EVERY_TABLE;
    }

    private static RowSecurityMutation opening(String sql, String finding) {
        return new RowSecurityMutation(true, sql, finding);
    }

    private static RowSecurityMutation closed(String sql, String finding) {
        return new RowSecurityMutation(false, sql, finding);
    }

    RowSecurityMutation on(String database, String table) {
        return new RowSecurityMutation(opens, filled(sql, database, table), filled(finding, database, table));
    }

    private static String filled(String text, String database, String table) {
        return text.replace("<t>", table)
                .replace("<app>", database + "_app")
                .replace("<feed>", database + "_feed")
                .replace("<owner>", database + "_owner");
    }
}
