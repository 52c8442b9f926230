package org.mulin.bench.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.StringJoiner;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Chinese cut into words as Elasticsearch's plugin {@code analysis-smartcn} cuts it: the same analyzer of Lucene, here
 * before the text is sent, because plugins cannot be installed in every server.
 */
final class Smartcn implements AutoCloseable {
    private final SmartChineseAnalyzer analyzer = new SmartChineseAnalyzer();

    /** The words with a space between each two, for the analyzer {@code whitespace}. */
    String words(String text) {
        var words = new StringJoiner(" ");
        try (var tokens = analyzer.tokenStream("text", text)) {
            var word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.toString();
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
