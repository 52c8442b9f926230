package org.mulin.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.mulin.platform.tenancy.Caller;
import org.mulin.testing.Http;
import org.mulin.testing.TestTokens;
import org.mulin.testing.api.AuditRows.Row;

/** Every operation that is no reading leaves exactly one audit record: of what was done, or of why it was refused (OB-5). */
final class AuditProof {
    private final ApiWorld world;
    private final String database;
    private final Http http;
    private final SoftAssertions softly = new SoftAssertions();

    AuditProof(ApiWorld world, String database, Http http) {
        this.world = world;
        this.database = database;
        this.http = http;
    }

    void prove() {
        var acting = world.samples().stream()
                .filter(sample -> !sample.method().equals("GET"))
                .toList();
        assertThat(acting.stream().map(Sample::operation))
                .as("operations with a reason to be special")
                .containsAll(world.bulk().keySet())
                .containsAll(world.openToAll().keySet());
        acting.forEach(this::accepted);
        acting.stream()
                .filter(sample -> !world.openToAll().containsKey(sample.operation()))
                .forEach(this::refused);
        softly.assertAll();
    }

    private void accepted(Sample sample) {
        // Words of its own, so that no import finds everything done.
        var words = "字" + UUID.randomUUID().toString().substring(0, 8);
        var bound = sample.bound(Things.saying(world, words));
        var caller = http.as(world.token(Owner.MINE, Caller.Kind.PERSON));
        var records = recorded(() -> assertThat(bound.send(caller))
                .as(sample.operation())
                .matches(answer -> answer.status() == sample.status(), "is accepted"));
        softly.assertThat(records)
                .as(sample.operation())
                .isNotEmpty()
                .allMatch(record -> record.account() != null && record.outcome().equals("DONE"));
        if (!world.bulk().containsKey(sample.operation())) {
            softly.assertThat(records).as(sample.operation()).hasSize(1);
        }
    }

    /** By somebody who may do nothing. */
    private void refused(Sample sample) {
        var bound = sample.bound(Things.mine(world));
        var account = UUID.randomUUID();
        var caller = http.as(TestTokens.person(world.tenant(Owner.MINE), account));
        var code = new String[1];
        var records = recorded(() -> {
            var answer = bound.send(caller);
            softly.assertThat(answer.status()).as(sample.operation()).isBetween(400, 499);
            code[0] = answer.at("/code");
        });
        softly.assertThat(records)
                .as(sample.operation())
                .containsExactly(new Row(account, sample.operation(), code[0]));
    }

    private List<Row> recorded(Runnable act) {
        var before = AuditRows.of(database, world.tenant(Owner.MINE)).size();
        act.run();
        var after = AuditRows.of(database, world.tenant(Owner.MINE));
        return after.subList(before, after.size());
    }
}
