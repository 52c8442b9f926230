package org.mulin.search.people;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mulin.search.index.FakeOwner;
import org.mulin.search.people.ResidentOwner.ShownAddress;
import org.mulin.search.people.ResidentOwner.ShownHousehold;
import org.mulin.search.people.ResidentOwner.ShownResident;
import org.mulin.search.text.Normaliser;
import org.mulin.testing.TestCity;

/** resident-service as search-service sees it. It masks nobody, so that a test sees whom it was shown. */
public final class FakeResidents extends FakeOwner<Object> {
    private final Set<Estate> estates = ConcurrentHashMap.newKeySet();
    private final Map<UUID, UUID> reaches = new ConcurrentHashMap<>();

    public FakeResidents() {
        super("resident", "residents");
        serve("household", "households");
        on("/internal/residents/phone-keys", exchange -> {
            var wanted = body(exchange);
            return Map.of(
                    "key",
                    key(wanted.at("/tenant").asString(), wanted.at("/digits").asString()));
        });
        on("/api/v1/addresses", exchange -> {
            var asked = parameters(exchange);
            var reach = reaches.get(accountOf(exchange));
            return Map.of(
                    "items",
                    estates.stream()
                            .filter(it -> it.tenant.equals(tenantOf(exchange)))
                            .filter(it -> reach == null || reach.equals(it.community))
                            .filter(it -> asked.getOrDefault("label", it.name).equals(it.name)
                                    && "ESTATE".equals(asked.get("kind")))
                            .map(it -> new ShownAddress(it.id, null, null, it.name, 1))
                            .toList());
        });
    }

    private record Estate(UUID tenant, UUID community, UUID id, String name) {}

    /** No index keeps communities apart in the address tree, so here too this account sees the addresses of its own alone. */
    public void confine(UUID account, UUID community) {
        reaches.put(account, community);
    }

    /** Registers somebody who lives in a community of the eastern district. */
    public void register(UUID tenant, UUID id, String name, @Nullable String phone, UUID community) {
        var keys = phone == null
                ? List.<String>of()
                : List.of(key(tenant.toString(), phone), key(tenant.toString(), phone.substring(phone.length() - 4)));
        keep(
                tenant,
                id,
                1,
                new ResidentDocuments.Indexable(id, 1, TestCity.EAST, TestCity.EAST_STREET, community, name, keys));
    }

    /** Opens a household in an estate of such a community, at this address from the building down. */
    public void settle(UUID tenant, UUID id, String estate, List<String> addressKeys, UUID community) {
        var name = Normaliser.normalise(estate);
        var estateId = UUID.nameUUIDFromBytes((name + community).getBytes(StandardCharsets.UTF_8));
        estates.add(new Estate(tenant, community, estateId, name));
        keep(
                "household",
                tenant,
                id,
                1,
                new HouseholdDocuments.Indexable(
                        id, 1, TestCity.EAST, TestCity.EAST_STREET, community, estateId, addressKeys));
    }

    @Override
    protected Object shown(Object document) {
        return switch (document) {
            case ResidentDocuments.Indexable it ->
                new ShownResident(it.id(), it.name(), null, new UUID(0, 1), null, null, null, it.version());
            case HouseholdDocuments.Indexable it ->
                new ShownHousehold(it.id(), null, null, it.addressKeys().getLast(), it.version());
            default -> throw new IllegalArgumentException(document.toString());
        };
    }

    private static String key(String tenant, String digits) {
        return Integer.toHexString((tenant + digits).hashCode());
    }
}
