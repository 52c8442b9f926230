package org.mulin.search.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Grant;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.search.box.SearchPage.Item;
import org.mulin.search.index.Family;
import org.mulin.search.index.Reach;
import org.mulin.search.text.Highlighter;

class AwaitWriteTest {
    private final Caller caller = new Caller(new TenantId(UUID.randomUUID()), UUID.randomUUID(), Caller.Kind.PERSON);
    private final AwaitWrite awaitWrite = new AwaitWrite(Clock.systemUTC());

    @Test
    void whoReachesNothingOfTheKindSeesNothingWithoutWaitingForIt() {
        var write = "case:" + UUID.randomUUID() + ":1";

        assertThat(CurrentCaller.as(caller, () -> awaitWrite.seen(write, List.of(new OutOfReach()), List.of())))
                .isFalse();
    }

    /** Nobody may see them, and nobody asks their index. */
    private record OutOfReach() implements Findable {
        @Override
        public String type() {
            return "case";
        }

        @Override
        public Family family() {
            throw new AssertionError("There is nothing to ask");
        }

        @Override
        public List<Reach> reaches(List<Grant> held) {
            return List.of();
        }

        @Override
        public Map<UUID, Item> shown(Collection<UUID> hits, Highlighter marked) {
            return Map.of();
        }
    }
}
