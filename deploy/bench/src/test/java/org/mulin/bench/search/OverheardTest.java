package org.mulin.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverheardTest {
    private static final String LINE = "2026-11-28 19:41:12,620 WARN i.s.s.query: elasticsearch.slowlog.id=\"null\""
            + " elasticsearch.slowlog.message=\"[mulin-cases-1][0]\""
            + " elasticsearch.slowlog.search_type=\"QUERY_THEN_FETCH\""
            + " elasticsearch.slowlog.source=\"{\\\"size\\\":21,\\\"query\\\":{\\\"term\\\":{\\\"tenant\\\":\\\"t-1\\\"}}}\""
            + " elasticsearch.slowlog.stats=\"[]\" elasticsearch.slowlog.took=\"6.5ms\"";

    @Test
    void theLogTellsWhatIsSearchedAndWhere() {
        assertThat(Overheard.searches(LINE, "t-1"))
                .isEqualTo("{\"index\":\"mulin-cases-1\",\"routing\":\"t-1\",\"search_type\":\"query_then_fetch\"}\n"
                        + "{\"size\":21,\"query\":{\"term\":{\"tenant\":\"t-1\"}}}\n");
    }

    @Test
    void oneSearchOfTwoIndicesIsOne() {
        assertThat(Overheard.searches(LINE + "\n" + LINE.replace("mulin-cases-1", "mulin-activities-1"), "t-1"))
                .startsWith("{\"index\":\"mulin-activities-1,mulin-cases-1\"")
                .hasLineCount(2);
    }

    @Test
    void whatOthersAskIsNotHeard() {
        assertThat(Overheard.searches(LINE, "t-2")).isEmpty();
        assertThat(Overheard.searches("2026-11-28 19:41:12,620 WARN o.e.m.j.JvmGcMonitorService: t-1", "t-1"))
                .isEmpty();
    }
}
