package org.mulin.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexiconTest {

    @Test
    void theSameIsDrawnInEveryRun() {
        var one = new Lexicon();
        var other = new Lexicon();

        assertThat(one.cases()).isEqualTo(other.cases());
        assertThat(one.names(50)).isEqualTo(other.names(50)).doesNotHaveDuplicates();
        assertThat(one.questions(4)).isEqualTo(other.questions(4)).hasSize(4);
    }

    @Test
    void textsDiffer() {
        var words = new Lexicon().cases();

        assertThat(words.titles()).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(words.openings()).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(words.endings()).hasSize(2_000).doesNotHaveDuplicates();
    }
}
