package org.mulin.search.index;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A number for what a document says, kept beside it: an index that holds no source can still be told from its owner. It
 * includes the version the document was written with, which Elasticsearch counts up when anybody else writes to it.
 */
final class ContentSum {
    static final String FIELD = "sum";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ContentSum() {}

    static long of(Map<String, ?> source, long written) {
        return of(List.of(source, written));
    }

    static long of(Object content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(content));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
