package org.mulin.residents;

import java.util.List;
import org.mulin.testing.PrivacyLintProofs;

class ResidentPrivacyLintIT extends PrivacyLintProofs {

    @Override
    protected List<String> importColumns() {
        return List.of();
    }
}
