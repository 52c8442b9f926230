package org.mulin.search.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mulin.search.cases.CaseDocuments.Indexable;
import org.mulin.search.index.FakeOwner;
import org.mulin.testing.TestCity;

/** case-service as search-service sees it. */
public final class FakeCases extends FakeOwner<Indexable> {
    private static final Map<UUID, String> CODES =
            Map.of(TestCity.RIVER, TestCity.RIVER_CODE, TestCity.GARDEN, TestCity.GARDEN_CODE);

    private final Map<UUID, String> resolutions = new ConcurrentHashMap<>();

    private final Map<UUID, Brought> brought = new ConcurrentHashMap<>();

    private final Map<UUID, Set<UUID>> told = new ConcurrentHashMap<>();

    private final Set<UUID> sealed = ConcurrentHashMap.newKeySet();

    public FakeCases() {
        super("case", "cases");
        on("/internal/notices/new-hits", exchange -> {
            body(exchange).at("/searches").forEach(it -> {
                var searches = told.computeIfAbsent(
                        UUID.fromString(it.at("/account").asString()), _ -> ConcurrentHashMap.newKeySet());
                var search = UUID.fromString(it.at("/search").asString());
                if (it.at("/newHits").asBoolean()) {
                    searches.add(search);
                } else {
                    searches.remove(search);
                }
            });
            return Map.of();
        });
        on(
                "/internal/requesters/batch",
                exchange -> wanted("case", exchange).stream()
                        .filter(it -> !sealed.contains(it.id()))
                        .map(this::requester)
                        .toList());
        on("/internal/requesters/phone-keys", exchange -> {
            var wanted = body(exchange);
            return Map.of("key", "key of " + wanted.at("/digits").asString());
        });
        on(
                "/api/v1/cases/requesters",
                exchange -> asked("case", exchange).stream()
                        .filter(it -> brought.containsKey(it.id()) && !sealed.contains(it.id()))
                        .map(it -> {
                            var person = Objects.requireNonNull(brought.get(it.id()));
                            return Map.of(
                                    "id", it.id(),
                                    "number", it.number(),
                                    "kind", it.kind(),
                                    "status", it.status(),
                                    "title", it.title(),
                                    "filedAt", it.filedAt().toString(),
                                    "version", it.version(),
                                    "requester", Map.of("name", person.name));
                        })
                        .toList());
    }

    /** The saved searches of an account of which its inbox says that they have new hits. */
    public Set<UUID> newHits(UUID account) {
        return told.getOrDefault(account, Set.of());
    }

    private record Brought(String name, String phone) {}

    private Map<String, Object> requester(Indexable it) {
        var person = brought.get(it.id());
        var document = new HashMap<String, Object>();
        document.put("id", it.id());
        document.put("version", it.version());
        document.put("division", it.division());
        document.put("district", it.district());
        document.put("subdistrict", it.subdistrict());
        document.put("community", it.community());
        document.put("units", it.units());
        document.put("confidential", it.confidential());
        document.put("name", person == null ? null : person.name);
        document.put("phoneKeys", person == null ? List.of() : keys(person.phone));
        return document;
    }

    private static List<String> keys(String phone) {
        return List.of("key of " + phone, "key of " + phone.substring(Math.max(0, phone.length() - 4)));
    }

    /** Files a case that somebody brought, in such a community, with a share of it for these units. */
    public void bring(UUID tenant, UUID id, String name, String phone, UUID community, List<UUID> units) {
        brought.put(id, new Brought(name, phone));
        keep(tenant, id, 1, lamp(id, 1, community, units));
    }

    /** From now on nobody is to know who brought the case; its units are those of now. */
    public void seal(UUID tenant, UUID id, UUID community) {
        sealed.add(id);
        keep(tenant, id, 2, lamp(id, 2, community, List.of()));
    }

    /** Makes a case confidential, or no longer; answers its version since then. */
    public long confide(UUID tenant, UUID id, boolean confidential) {
        var it = found(tenant, List.of(id.toString())).getFirst();
        var version = it.version() + 1;
        keep(
                tenant,
                id,
                version,
                new Indexable(
                        id,
                        version,
                        it.number(),
                        it.outsideNumber(),
                        it.kind(),
                        it.status(),
                        it.title(),
                        it.description(),
                        it.category(),
                        it.units(),
                        it.division(),
                        it.district(),
                        it.subdistrict(),
                        it.community(),
                        confidential,
                        it.filedAt(),
                        it.updatedAt()));
        return version;
    }

    private static Indexable lamp(UUID id, long version, UUID community, List<UUID> units) {
        return indexable(id, version, "FILED", "路灯", "路灯不亮", "照明", units, community, Instant.EPOCH);
    }

    /** Files a case in a community of the eastern district, with these words in every text of it. */
    public void file(UUID tenant, UUID id, String words, String category, UUID community, Instant at) {
        file(tenant, id, words, category, List.of(), community, at);
    }

    /** Likewise, with units at work on it. */
    public void file(
            UUID tenant, UUID id, String words, String category, List<UUID> units, UUID community, Instant at) {
        file(tenant, id, 1, words, category, units, community, at);
    }

    /** Likewise, as it is in some version. */
    public void file(
            UUID tenant,
            UUID id,
            long version,
            String words,
            String category,
            List<UUID> units,
            UUID community,
            Instant at) {
        var it = indexable(id, version, "FILED", "试一试 " + words, "试一试，" + words, category, units, community, at);
        keep(tenant, id, version, it);
    }

    /** Files a case that says this. */
    public void saying(UUID tenant, UUID id, String title, String body, UUID community, Instant at) {
        keep(tenant, id, 1, indexable(id, 1, "FILED", title, body, "照明", List.of(), community, at));
    }

    /** Files a case that was solved like this. */
    public void solved(UUID tenant, UUID id, String title, String body, UUID community, String resolution) {
        resolutions.put(id, resolution);
        keep(tenant, id, 1, indexable(id, 1, "CLOSED", title, body, "照明", List.of(), community, Instant.EPOCH));
    }

    private static Indexable indexable(
            UUID id,
            long version,
            String status,
            String title,
            String body,
            String category,
            List<UUID> units,
            UUID community,
            Instant at) {
        return new Indexable(
                id,
                version,
                "2001-" + Math.abs(id.getLeastSignificantBits()),
                null,
                "CONCERN",
                status,
                title,
                body,
                category,
                units,
                community,
                TestCity.EAST,
                TestCity.EAST_STREET,
                community,
                false,
                at,
                at);
    }

    @Override
    protected Object shown(Indexable it) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", it.id());
        shown.put("number", it.number());
        shown.put("kind", it.kind());
        shown.put("status", it.status());
        shown.put("title", it.title());
        shown.put("description", it.description());
        shown.put("division", CODES.get(it.division()));
        shown.put("category", it.category());
        shown.put("filedAt", it.filedAt());
        shown.put("updatedAt", it.updatedAt());
        shown.put("version", it.version());
        shown.put("resolution", resolutions.get(it.id()));
        return shown;
    }
}
