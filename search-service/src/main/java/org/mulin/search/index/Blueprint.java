package org.mulin.search.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an index is made from: its family's mapping and the installation's settings. The mark tells indices of one
 * blueprint from those of another; what Elasticsearch can change on a standing index has no part in it.
 */
record Blueprint(String json, String mark) {
    private static final JsonMapper JSON = new JsonMapper();

    static Blueprint of(URL mapping, IndexSettings settings) {
        ObjectNode made = read(mapping);
        made.withObject("/settings").put("number_of_shards", settings.shards());
        made.withObject("/mappings/properties/" + ContentSum.FIELD)
                .put("type", "long")
                .put("index", false);
        var mark = HexFormat.of().toHexDigits((int) ContentSum.of(made));
        made.withObject("/settings")
                .put("auto_expand_replicas", settings.replicas())
                .put("refresh_interval", settings.refreshInterval());
        return new Blueprint(made.toString(), mark);
    }

    private static ObjectNode read(URL mapping) {
        try (InputStream json = mapping.openStream()) {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
