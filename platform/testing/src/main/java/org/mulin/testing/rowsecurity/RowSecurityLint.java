package org.mulin.testing.rowsecurity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the catalogue of a service's database and tells what does not keep tenants apart. Every table is a tenant's
 * unless it is on the reviewed list, so a new one cannot be forgotten.
 */
final class RowSecurityLint {
    /** Each answers one sentence per finding. What it may use: `app`, `feed`, `owner`, `tables`, `tenant_tables`, `reviewed`. */
    private static final List<String> RULES = List.of(
            "select 'a role of the service is missing' from roles where app is null or feed is null",
            "select name || ' is on the reviewed list and does not exist' from reviewed where to_regclass(name) is null",
            "select name || ' is not a plain table' from relations where kind not in ('r', 'p', 'i', 'I', 'S', 't', 'v')",
            """
            select name || ' is a view without security_invoker' from relations
             where kind = 'v' and not coalesce('security_invoker=true' = any(options), false)
            """,
            "select proname || ' is a security definer function' from pg_proc where prosecdef and pronamespace in (select oid from spaces)",
            """
            select name || ' has no tenant_id that is a uuid and not null' from tenant_tables
             where not exists (select from pg_attribute
                                where attrelid = id and attname = 'tenant_id' and attnotnull and atttypid = 'uuid'::regtype)
            """,
            "select name || ' does not enable row security' from tenant_tables where not enabled",
            "select name || ' does not force row security' from tenant_tables where not forced",
            """
            select name || ' has no policy for the service' from tenant_tables
             where not exists (select from policies where policies.id = tenant_tables.id and for_app)
            """,
            """
            select name || ' has a policy that does not keep to the tenant: ' || policy from policies
             where for_app and permissive
               and (command <> '*' or using_ is distinct from of_tenant or check_ is distinct from of_tenant)
            """,
            "select name || ' has a policy for others: ' || policy from policies where for_others",
            """
            select name || ' has no primary key' from tenant_tables
             where not exists (select from pg_constraint where conrelid = id and contype = 'p')
            """,
            """
            select name || ' has an index that the tenant does not lead: ' || indexrelid::regclass
              from pg_index join tenant_tables on id = indrelid
             where indkey[0] is distinct from tenant_column
               and indexrelid::regclass::text not in (select reviewed.name from reviewed)
            """,
            """
            select conrelid::regclass || ' has a foreign key without the tenant: ' || conname
              from pg_constraint
              left join tenant_tables here  on here.id  = conrelid
              left join tenant_tables there on there.id = confrelid
             where contype = 'f' and coalesce(here.id, there.id) is not null
               and not exists (select from unnest(conkey, confkey) as pair (mine, theirs)
                                where mine = here.tenant_column and theirs = there.tenant_column)
            """,
            """
            select rolname || ' may do more than a service may' from pg_roles, roles
             where pg_roles.oid in (app, feed)
               and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
            """,
            """
            select member::regrole || ' is a member of ' || roleid::regrole from pg_auth_members, roles
             where member in (app, feed)
            """,
            "select name || ' belongs to a role of the service' from relations, roles where relowner in (app, feed)",
            """
            select name || ' may be emptied, referenced or given triggers by the service' from tables, roles
             where has_table_privilege(app, id, 'truncate, references, trigger')
            """,
            """
            select name || ' lets the feed write' from tables, roles
             where has_table_privilege(feed, id, 'truncate, references, trigger')
                or has_table_privilege(feed, id, 'insert') and name <> 'audit_link'
                or has_table_privilege(feed, id, 'delete') and name <> 'change'
            """,
            """
            select name || ' could be rewritten' from tables, roles, unnest(array[app, feed]) as role
             where name in ('audit_record', 'audit_link')
               and (has_table_privilege(role, id, 'update, delete, truncate') or has_any_column_privilege(role, id, 'update'))
            """,
            """
            select name || ' shows the feed ' || attname from tables, roles, pg_attribute
             where attrelid = id and attnum > 0 and not attisdropped
               and has_column_privilege(feed, id, attnum, 'select')
               and name not in ('change', 'feed_head', 'audit_record', 'audit_link') and attname not in ('tenant_id', 'id', 'version')
            """,
            """
            select name || ' lets the feed update ' || attname from tables, roles, pg_attribute
             where attrelid = id and attnum > 0 and not attisdropped
               and has_column_privilege(feed, id, attnum, 'update')
               and (name, attname) not in (('change', 'position'), ('feed_head', 'position'), ('feed_head', 'purged'))
            """);

    private static final String CATALOGUE = """
            with roles as (
              select to_regrole(current_database() || '_app')::oid  as app,
                     to_regrole(current_database() || '_feed')::oid as feed),
            reviewed as (select name from unnest(?) as listed (name)),
            spaces as (select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'),
            relations as (
              select oid as id, oid::regclass::text as name, relkind as kind, reloptions as options, relowner,
                     relrowsecurity as enabled, relforcerowsecurity as forced
                from pg_class where relnamespace in (select oid from spaces)),
            tables as (select * from relations where kind in ('r', 'p')),
            tenant_tables as (
              select tables.*, attnum as tenant_column
                from tables left join pg_attribute on attrelid = id and attname = 'tenant_id'
               where name not in (select reviewed.name from reviewed)),
            policies as (
              select id, name, polname as policy, polcmd as command, polpermissive as permissive,
                     pg_get_expr(polqual, polrelid) as using_, pg_get_expr(polwithcheck, polrelid) as check_,
                     polroles && array[0::oid, app]               as for_app,
                     not polroles <@ array[0::oid, app, feed]     as for_others,
                     '(tenant_id = (NULLIF(current_setting(''app.tenant''::text, true), ''''::text))::uuid)' as of_tenant
                from pg_policy join tenant_tables on id = polrelid cross join roles)
            """;

    private final Set<String> reviewed;

    RowSecurityLint(Set<String> reviewed) {
        this.reviewed = reviewed;
    }

    /** The tables in which every row is a tenant's. */
    List<String> tenantTables(Connection connection) throws SQLException {
        return read(connection, "select name from tenant_tables order by name");
    }

    List<String> findings(Connection connection) throws SQLException {
        return read(connection, String.join(" union all ", RULES));
    }

    private List<String> read(Connection connection, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.prepareStatement(CATALOGUE + query)) {
            statement.setArray(1, connection.createArrayOf("text", reviewed.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
