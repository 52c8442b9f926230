package org.mulin.testing;

import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Role;

/**
 * A tenant with a small tree of divisions, written straight into a service's copy of the reference data. Both cities
 * share division ids, codes, names and units on purpose, so that only the tenant tells them apart.
 */
public final class TestCity {
    public static final UUID CITY = id(1);
    public static final UUID EAST = id(10);
    public static final UUID WEST = id(20);
    public static final UUID EAST_STREET = id(11);
    public static final UUID WEST_STREET = id(21);
    public static final UUID RIVER = id(12);
    public static final UUID GARDEN = id(13);
    public static final UUID BRIDGE = id(22);
    public static final UUID HOUSING = id(91);
    public static final UUID ENFORCEMENT = id(92);

    public static final String CITY_CODE = "9901";
    public static final String EAST_CODE = "990101";
    public static final String WEST_CODE = "990102";
    public static final String RIVER_CODE = "990101001001";
    public static final String GARDEN_CODE = "990101001002";
    public static final String BRIDGE_CODE = "990102001001";

    private final String database;
    private final UUID tenant;

    private TestCity(String database, UUID tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Writes the city's divisions and units into the database. */
    public static TestCity found(String database) {
        var city = new TestCity(database, UUID.randomUUID());
        city.division(CITY, CITY_CODE, "试验市", "CITY", null, null, null, null);
        city.division(EAST, EAST_CODE, "东区", "DISTRICT", CITY, EAST, null, null);
        city.division(WEST, WEST_CODE, "西区", "DISTRICT", CITY, WEST, null, null);
        city.division(EAST_STREET, "990101001", "东街街道", "SUBDISTRICT", EAST, EAST, EAST_STREET, null);
        city.division(WEST_STREET, "990102001", "西街街道", "SUBDISTRICT", WEST, WEST, WEST_STREET, null);
        city.division(RIVER, RIVER_CODE, "河畔社区", "COMMUNITY", EAST_STREET, EAST, EAST_STREET, RIVER);
        city.division(GARDEN, GARDEN_CODE, "花园社区", "COMMUNITY", EAST_STREET, EAST, EAST_STREET, GARDEN);
        city.division(BRIDGE, BRIDGE_CODE, "桥头社区", "COMMUNITY", WEST_STREET, WEST, WEST_STREET, BRIDGE);
        city.unit(HOUSING, "住房和城乡建设局");
        city.unit(ENFORCEMENT, "综合执法队");
        return city;
    }

    public UUID tenant() {
        return tenant;
    }

    /** A token of a new person who holds this role on the division. */
    public String person(Role role, UUID division) {
        var account = UUID.randomUUID();
        grant(account, role, division, null);
        return TestTokens.person(tenant, account);
    }

    /** A token of a new unit handler. */
    public String handler(UUID unit, UUID division) {
        var account = UUID.randomUUID();
        grant(account, Role.UNIT_HANDLER, division, unit);
        return TestTokens.person(tenant, account);
    }

    /** A token of a new API client with these roles on the whole city. */
    public String apiClient(Role... roles) {
        var account = UUID.randomUUID();
        for (var role : roles) {
            grant(account, role, CITY, null);
        }
        return TestTokens.apiClient(tenant, account);
    }

    public UUID grant(UUID account, Role role, UUID division, @Nullable UUID unit) {
        var grant = UUID.randomUUID();
        execute(
                "insert into role_grant (tenant_id, id, account_id, role, division_id, unit_id, version)"
                        + " values (?, ?, ?, ?, ?, ?, 1)",
                tenant,
                grant,
                account,
                role.name(),
                division,
                unit);
        return grant;
    }

    public void withdraw(UUID grant) {
        execute("delete from role_grant where tenant_id = ? and id = ?", tenant, grant);
    }

    /** Another community of the eastern street, under a code of its own. */
    public void community(String code, String name) {
        var id = UUID.randomUUID();
        division(id, code, name, "COMMUNITY", EAST_STREET, EAST, EAST_STREET, id);
    }

    /** A grid of the community at the river. */
    public UUID grid(String code) {
        var id = UUID.randomUUID();
        division(id, code, "一网格", "GRID", RIVER, EAST, EAST_STREET, RIVER);
        return id;
    }

    /** Another unit. */
    public UUID unit(String name) {
        var unit = UUID.randomUUID();
        unit(unit, name);
        return unit;
    }

    private void division(
            UUID id,
            String code,
            String name,
            String level,
            @Nullable UUID parent,
            @Nullable UUID district,
            @Nullable UUID subdistrict,
            @Nullable UUID community) {
        execute(
                "insert into division (tenant_id, id, code, name, level, parent_id, district_id, subdistrict_id,"
                        + " community_id, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                tenant,
                id,
                code,
                name,
                level,
                parent,
                district,
                subdistrict,
                community);
    }

    private void unit(UUID id, String name) {
        execute(
                "insert into unit (tenant_id, id, name, kind, division_id, version)"
                        + " values (?, ?, ?, 'DEPARTMENT', ?, 1)",
                tenant,
                id,
                name,
                CITY);
    }

    private void execute(String sql, @Nullable Object... values) {
        try (var connection = TestPostgres.superuser(database);
                var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static UUID id(int number) {
        return new UUID(0x7000L, number);
    }
}
