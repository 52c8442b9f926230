package org.mulin.search.index;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mulin.search.index.Rounds.Depth;
import org.mulin.search.index.Rounds.Report;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps every index from staying wrong: compares it with its owner all the time, slowly, and repairs what differs. */
@Component
@EnableConfigurationProperties(ReconcileSettings.class)
class Reconciler implements SmartLifecycle, InfoContributor {
    private final List<Rounds> rounds;
    private volatile List<Thread> workers = List.of();

    Reconciler(List<Family> families, ReconcileSettings settings, Clock clock, MeterRegistry meters) {
        this.rounds = families.stream()
                .flatMap(family -> Stream.of(Depth.values())
                        .map(depth -> new Rounds(family, depth, settings, clock, tally(family, depth, meters))))
                .toList();
        families.forEach(family -> Stream.of(Depth.values())
                .forEach(depth -> Gauge.builder("mulin.index.compared.age", () -> age(family, depth, clock))
                        .description("Seconds since the last full comparison of an index with its owner ended")
                        .baseUnit("seconds")
                        .tag("family", family.name())
                        .tag("depth", depth.name())
                        .register(meters)));
    }

    /** The last full rounds of this process; none where another one follows the feeds. */
    List<Report> reports() {
        return rounds.stream().map(Rounds::last).filter(Objects::nonNull).toList();
    }

    @Override
    public void contribute(Info.Builder info) {
        info.withDetail("compared", reports());
    }

    private double age(Family family, Depth depth, Clock clock) {
        return reports().stream()
                .filter(it -> it.family().equals(family.name()) && it.depth() == depth)
                .mapToDouble(it -> Duration.between(it.at(), clock.instant()).toMillis() / 1e3)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static Rounds.Tally tally(Family family, Depth depth, MeterRegistry meters) {
        var compared = counter("compared", "Documents compared with their owner's", family, depth, meters);
        var differing = counter("differing", "Documents that differed from their owner's", family, depth, meters);
        var repaired = counter("repaired", "Documents that were repaired", family, depth, meters);
        return (more, differed, mended) -> {
            compared.increment(more);
            differing.increment(differed);
            repaired.increment(mended);
        };
    }

    private static Counter counter(String what, String description, Family family, Depth depth, MeterRegistry meters) {
        return Counter.builder("mulin.index." + what)
                .description(description)
                .tag("family", family.name())
                .tag("depth", depth.name())
                .register(meters);
    }

    @Override
    public void start() {
        workers = rounds.stream()
                .map(it -> Thread.ofVirtual().name("reconcile").start(it))
                .toList();
    }

    @Override
    public void stop() {
        workers.forEach(Thread::interrupt);
        workers = List.of();
    }

    @Override
    public boolean isRunning() {
        return !workers.isEmpty();
    }
}
