package org.mulin.activities;

import java.util.List;
import org.mulin.testing.PrivacyLintProofs;

class ActivityPrivacyLintIT extends PrivacyLintProofs {

    @Override
    protected List<String> importColumns() {
        return List.of();
    }
}
