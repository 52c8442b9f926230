package org.mulin.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Grant;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.search.box.Box;
import org.mulin.search.box.Findable;
import org.mulin.search.box.SearchPage.Item;
import org.mulin.search.index.Family;
import org.mulin.search.index.Index;
import org.mulin.search.index.IndexFeed;
import org.mulin.search.index.IndexSettings;
import org.mulin.search.index.Reach;
import org.mulin.search.index.Reaches;
import org.mulin.search.index.TestClient;
import org.mulin.search.text.Highlighter;

/** Whoever types asks with every key: an Elasticsearch that does not answer is not asked by each of them. */
class CategoriesAwayIT {
    private static final Caller CALLER =
            new Caller(new TenantId(UUID.randomUUID()), UUID.randomUUID(), Caller.Kind.PERSON);

    private final AtomicInteger asked = new AtomicInteger();
    private final Passing clock = new Passing();
    private HttpServer overloaded;

    @BeforeEach
    void start() throws IOException {
        overloaded = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        overloaded.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        overloaded.start();
    }

    @AfterEach
    void stop() {
        overloaded.stop(0);
    }

    @Test
    void isAskedAgainAfterAFewSeconds() {
        var categories = new ReachedCategories(new CasesAway(family()), clock);

        assertThat(typed(categories)).isEmpty();
        var first = asked.get();
        assertThat(first).isPositive();
        assertThat(typed(categories)).isEmpty();
        assertThat(asked).hasValue(first);

        clock.pass(Duration.ofSeconds(6));
        assertThat(typed(categories)).isEmpty();
        assertThat(asked.get()).isGreaterThan(first);
    }

    private static List<?> typed(ReachedCategories categories) {
        return CurrentCaller.as(CALLER, () -> categories.fitting("照", List.of(), 4));
    }

    @SuppressWarnings("NullAway") // Nothing is written or followed.
    private Family family() {
        var url = URI.create("http://127.0.0.1:" + overloaded.getAddress().getPort());
        var index = new Index(TestClient.of(url), "it-away", Box.MAPPING, IndexSettings.SMALL);
        var feed = new IndexFeed("owner", "case", (_, _, _) -> List.of(), index, null, clock);
        return Family.of("cases", feed, null, clock);
    }

    /** Cases within everybody's reach. */
    private record CasesAway(Family family) implements Findable {
        @Override
        public String type() {
            return "case";
        }

        @Override
        public List<Reach> reaches(List<Grant> held) {
            return List.of(Reaches.EVERYWHERE);
        }

        @Override
        public Map<UUID, Item> shown(Collection<UUID> hits, Highlighter marked) {
            return Map.of();
        }
    }

    private static final class Passing extends Clock {
        private Instant now = Instant.EPOCH;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
