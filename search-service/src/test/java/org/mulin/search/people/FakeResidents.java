package org.mulin.search.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.search.index.FakeOwner;
import org.mulin.search.people.ResidentDocuments.Indexable;
import org.mulin.search.people.ResidentOwner.ShownResident;
import org.mulin.testing.TestCity;

/** resident-service as search-service sees it. It masks nobody, so that a test sees whom it was shown. */
public final class FakeResidents extends FakeOwner<Indexable> {

    public FakeResidents() {
        super("resident", "residents");
        on("/internal/residents/phone-keys", exchange -> {
            var wanted = body(exchange);
            return Map.of(
                    "key",
                    key(wanted.at("/tenant").asString(), wanted.at("/digits").asString()));
        });
    }

    /** Registers somebody who lives in a community of the eastern district. */
    public void register(UUID tenant, UUID id, String name, @Nullable String phone, UUID community) {
        keep(
                tenant,
                id,
                1,
                new Indexable(
                        id,
                        1,
                        TestCity.EAST,
                        TestCity.EAST_STREET,
                        community,
                        name,
                        phone == null
                                ? List.of()
                                : List.of(
                                        key(tenant.toString(), phone),
                                        key(tenant.toString(), phone.substring(phone.length() - 4))),
                        List.of()));
    }

    @Override
    protected Object shown(Indexable it) {
        return new ShownResident(it.id(), it.name(), null, new UUID(0, 1), null, null, null, it.version());
    }

    private static String key(String tenant, String digits) {
        return Integer.toHexString((tenant + digits).hashCode());
    }
}
