package org.mulin.residents;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mulin.testing.PrivacyLintProofs;

class ResidentPrivacyLintIT extends PrivacyLintProofs {

    @Override
    protected List<String> importColumns() {
        return Arrays.stream(ImportColumn.values())
                .flatMap(it -> Stream.of(it.chinese(), it.english()))
                .toList();
    }
}
