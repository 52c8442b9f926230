package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Division;
import org.mulin.platform.problem.ProblemException;

class CaseTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final UUID WORKER = UUID.randomUUID();
    private static final UUID HOUSING = UUID.randomUUID();
    private static final CaseAction ACCEPT = new CaseAction.Accept();
    private static final CaseAction ASSIGN = new CaseAction.Assign(HOUSING);
    private static final CaseAction RESOLVE = new CaseAction.Resolve("已修好");
    private static final CaseAction CLOSE = new CaseAction.Close();
    private static final CaseAction REOPEN = new CaseAction.Reopen("又坏了");
    private static final List<CaseAction> ACTIONS = List.of(ACCEPT, ASSIGN, RESOLVE, CLOSE, REOPEN);

    @Test
    void eachStatusAllowsItsMovesAndNoOther() {
        for (var status : CaseStatus.values()) {
            for (var action : ACTIONS) {
                if (allowed(status).contains(action)) {
                    assertThat(in(status).after(action, NOW, WORKER).after().version())
                            .as("%s in %s", action, status)
                            .isEqualTo(in(status).version() + 1);
                } else {
                    assertThatThrownBy(() -> in(status).after(action, NOW, WORKER))
                            .as("%s in %s", action, status)
                            .isInstanceOf(ProblemException.class);
                }
            }
        }
    }

    @Test
    void aMoveIsNotedWithTheVersionItLeadsTo() {
        var moved = in(CaseStatus.ASSIGNED).after(RESOLVE, NOW, WORKER);
        assertThat(moved.event())
                .isEqualTo(new CaseEvent(moved.after().version(), CaseEvent.Kind.RESOLVED, NOW, WORKER, null, "已修好"));
    }

    @Test
    void reopeningEndsTheUnitsShare() {
        assertThat(in(CaseStatus.ASSIGNED).unit()).isEqualTo(HOUSING);
        assertThat(in(CaseStatus.RESOLVED).after(REOPEN, NOW, WORKER).after().unit())
                .isNull();
    }

    private static Set<CaseAction> allowed(CaseStatus status) {
        return switch (status) {
            case FILED -> Set.of(ACCEPT);
            case ACCEPTED, ASSIGNED -> Set.of(ASSIGN, RESOLVE);
            case RESOLVED -> Set.of(CLOSE, REOPEN);
            case CLOSED -> Set.of(REOPEN);
        };
    }

    private static Case in(CaseStatus status) {
        var way = switch (status) {
            case FILED -> List.<CaseAction>of();
            case ACCEPTED -> List.of(ACCEPT);
            case ASSIGNED -> List.of(ACCEPT, ASSIGN);
            case RESOLVED -> List.of(ACCEPT, ASSIGN, RESOLVE);
            case CLOSED -> List.of(ACCEPT, ASSIGN, RESOLVE, CLOSE);
        };
        var it = filed();
        for (var action : way) {
            it = it.after(action, NOW, WORKER).after();
        }
        return it;
    }

    private static Case filed() {
        var id = UUID.randomUUID();
        var community = new Division(id, "990101001001", "河畔社区", Division.Level.COMMUNITY, id, id, id, id);
        return Case.file(id, "2603-0000000", CaseKind.CONCERN, "路灯不亮", "坏了一周", community, null, null, NOW, WORKER)
                .after();
    }
}
