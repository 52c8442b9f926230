package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mulin.launcher.FaultProxy.Fault;
import org.mulin.launcher.Look.Answer;

/**
 * One thing at a time goes wrong: what needs it says so soon, what does not goes on as before, and when it is over all is
 * well again without anybody's help.
 */
@Tag("faults")
@ExtendWith(SharedInstallation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {

    /** Three seconds is the promise; a busy build machine is given more. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Duration HEALED = Duration.ofSeconds(30);

    /** Below this, one and a half times as slow is noise. */
    private static final Duration NOISE = Duration.ofMillis(1500);

    enum Link {
        CASES_TO_POSTGRES(Set.of(Look.CASES, Look.SEARCH)),
        SEARCH_TO_ELASTICSEARCH(Set.of(Look.SEARCH, Look.PEOPLE)),
        ALL_TO_CASES(Set.of(Look.CASES, Look.SEARCH)),
        ALL_TO_RESIDENTS(Set.of(Look.RESIDENTS, Look.PEOPLE)),
        ALL_TO_ACTIVITIES(Set.of(Look.ACTIVITIES)),
        ALL_TO_IDENTITY(Set.of(Look.DIVISIONS)),
        ALL_TO_DISCOVERY(Set.of());

        private final Set<Look> neededBy;

        Link(Set<Look> neededBy) {
            this.neededBy = neededBy;
        }
    }

    enum Victim {
        IDENTITY("identity-service", Set.of(Look.DIVISIONS)),
        CASES("case-service", Set.of(Look.CASES, Look.SEARCH)),
        RESIDENTS("resident-service", Set.of(Look.RESIDENTS, Look.PEOPLE)),
        ACTIVITIES("activity-service", Set.of(Look.ACTIVITIES)),
        SEARCH("search-service", Set.of(Look.SEARCH, Look.PEOPLE)),
        DISCOVERY("discovery", Set.of()),
        POSTGRES("postgres", Set.of(Look.values())),
        ELASTICSEARCH("elasticsearch", Set.of(Look.SEARCH, Look.PEOPLE));

        private final String part;
        private final Set<Look> neededBy;

        Victim(String part, Set<Look> neededBy) {
            this.part = part;
            this.neededBy = neededBy;
        }
    }

    private final Map<Link, FaultProxy> links = new EnumMap<>(Link.class);
    private final Map<String, Part> parts = new HashMap<>();
    private TestInstallation place;
    private Map<Look, List<Answer>> before = Map.of();
    private String token = "";

    @BeforeAll
    void putProxiesBetween(TestInstallation shared) throws Exception {
        place = shared;
        var installation = place.opened();
        installation.parts().forEach(part -> parts.put(part.name(), part));
        proxy(Link.CASES_TO_POSTGRES, Postgres.NAME);
        proxy(Link.SEARCH_TO_ELASTICSEARCH, Elasticsearch.NAME);
        proxy(Link.ALL_TO_CASES, Program.CASES.name());
        proxy(Link.ALL_TO_RESIDENTS, Program.RESIDENTS.name());
        proxy(Link.ALL_TO_ACTIVITIES, Program.ACTIVITIES.name());
        proxy(Link.ALL_TO_IDENTITY, Program.IDENTITY.name());
        proxy(Link.ALL_TO_DISCOVERY, Program.DISCOVERY.name());
        stop(installation.services());
        for (var service : installation.services()) {
            var proxied = behindProxies(service);
            parts.put(service.name(), proxied);
            assertThat(proxied.start()).isPresent();
        }
        var credentials = Credentials.read(installation.home().file("credentials.json"));
        var client = credentials.tenant("chengdu").client("HISTORY_IMPORTER");
        await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> {
            token = credentials.token(client).value();
            return allWell();
        });
        before = look(Duration.ofSeconds(5));
    }

    @AfterAll
    void takeThemAway() throws IOException {
        stop(place.opened().services());
        for (var link : links.values()) {
            link.close();
        }
    }

    @AfterEach
    void allIsWellAgain() {
        links.values().forEach(link -> link.suffer(Fault.NONE));
        awaitHealing();
    }

    static Stream<Arguments> faults() {
        return Stream.of(Link.values())
                .flatMap(link -> Stream.of(Fault.BLACK_HOLE, Fault.DELAY, Fault.RESET, Fault.SLICES)
                        .map(fault -> Arguments.of(link, fault)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aBadLinkHurtsOnlyWhatNeedsItAndHealsByItself(Link link, Fault fault) {
        link(link).suffer(fault);
        var during = look(Duration.ofSeconds(5));

        expectOthersToGoOn(link.neededBy, during);
        for (var look : link.neededBy) {
            expectQuickHonesty(answers(during, look));
            if (fault == Fault.BLACK_HOLE || fault == Fault.RESET) {
                assertThat(answers(during, look)).as("the fault bites").anyMatch(Answer::honest);
            }
            if (link == Link.SEARCH_TO_ELASTICSEARCH) {
                assertThat(answers(during, look))
                        .as("search-service says it itself")
                        .noneMatch(answer -> answer.code().equals("PART_UNAVAILABLE"));
            }
            if (fault == Fault.SLICES) {
                assertThat(answers(during, look)).allMatch(Answer::good);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPartThatStandsStillHurtsOnlyWhatNeedsItAndIsBackWhenItGoesOn(Victim victim) {
        signal(victim, "STOP");
        try {
            var during = look(Duration.ofSeconds(5));
            expectOthersToGoOn(victim.neededBy, during);
            victim.neededBy.forEach(look -> expectQuickHonesty(answers(during, look)));
        } finally {
            signal(victim, "CONT");
        }
        awaitHealing();
    }

    @ParameterizedTest
    @EnumSource
    void aPartThatIsKilledHurtsOnlyWhatNeedsItAndIsFoundWhenItIsStartedAgain(Victim victim) {
        signal(victim, "KILL");
        var during = look(Duration.ofSeconds(5));
        var part = part(victim);
        assertThat(part.start()).isPresent();
        expectOthersToGoOn(victim.neededBy, during);
        victim.neededBy.forEach(look -> expectQuickHonesty(answers(during, look)));
        await().atMost(Duration.ofMinutes(2)).until(part::healthy);
        awaitHealing();
    }

    private void expectOthersToGoOn(Set<Look> hurt, Map<Look, List<Answer>> during) {
        for (var look : Look.values()) {
            if (!hurt.contains(look)) {
                assertThat(answers(during, look)).as("%s goes on", look).allMatch(Answer::good);
                var bound = Math.max(
                        NOISE.toMillis(), Look.slowest(answers(before, look)).toMillis() * 3 / 2);
                assertThat(Look.slowest(answers(during, look)))
                        .as("%s goes on", look)
                        .isLessThan(Duration.ofMillis(bound));
            }
        }
    }

    private static void expectQuickHonesty(List<Answer> answers) {
        assertThat(answers).allMatch(answer -> answer.good() || answer.honest());
        assertThat(Look.slowest(answers)).isLessThan(SOON);
    }

    private void awaitHealing() {
        await().atMost(HEALED).until(this::allWell);
    }

    private boolean allWell() {
        return Stream.of(Look.values())
                .allMatch(look -> look.once(place.gateway(), token).good());
    }

    private FaultProxy link(Link link) {
        return Objects.requireNonNull(links.get(link));
    }

    private Part part(Victim victim) {
        return Objects.requireNonNull(parts.get(victim.part));
    }

    private static List<Answer> answers(Map<Look, List<Answer>> all, Look look) {
        return Objects.requireNonNull(all.get(look));
    }

    private Map<Look, List<Answer>> look(Duration time) {
        return Look.all(place.gateway(), token, time);
    }

    private void proxy(Link link, String part) throws IOException {
        links.put(link, new FaultProxy(place.opened().port(part)));
    }

    private Service behindProxies(Service service) {
        var told = new HashMap<>(service.environment());
        told.put("MULIN_EUREKA_URL", url(Link.ALL_TO_DISCOVERY) + "/eureka/");
        told.put("MULIN_ELASTICSEARCH_URL", url(Link.SEARCH_TO_ELASTICSEARCH));
        if (service.program() == Program.IDENTITY) {
            told.put("EUREKA_INSTANCE_NON_SECURE_PORT", port(Link.ALL_TO_IDENTITY));
            told.put("MULIN_ACCESS_TOKEN_LIFE", "1h");
        } else {
            told.put("MULIN_IDENTITY_URL", url(Link.ALL_TO_IDENTITY));
        }
        if (service.program() == Program.RESIDENTS) {
            told.put("EUREKA_INSTANCE_NON_SECURE_PORT", port(Link.ALL_TO_RESIDENTS));
        }
        if (service.program() == Program.ACTIVITIES) {
            told.put("EUREKA_INSTANCE_NON_SECURE_PORT", port(Link.ALL_TO_ACTIVITIES));
        }
        if (service.program() == Program.CASES) {
            told.put("EUREKA_INSTANCE_NON_SECURE_PORT", port(Link.ALL_TO_CASES));
            told.put("MULIN_POSTGRES_URL", "jdbc:postgresql://127.0.0.1:" + port(Link.CASES_TO_POSTGRES));
        }
        return new Service(service.home(), service.program(), service.number(), told, service.javaOptions());
    }

    private String url(Link link) {
        return "http://127.0.0.1:" + port(link);
    }

    private String port(Link link) {
        return Integer.toString(link(link).port());
    }

    private static void stop(List<Service> services) {
        var running =
                services.stream().flatMap(service -> service.process().stream()).toList();
        running.forEach(ProcessHandle::destroy);
        Processes.end(running, Duration.ofSeconds(20));
    }

    /** With all its children: PostgreSQL answers through them. */
    private void signal(Victim victim, String signal) {
        var process = part(victim).process().orElseThrow();
        var all = Stream.concat(process.descendants(), Stream.of(process)).map(one -> Long.toString(one.pid()));
        var command = Stream.concat(Stream.of("kill", "-" + signal), all).toList();
        Processes.run(command, place.project(), place.project().resolve(".mulin/logs/signals.log"));
    }
}
