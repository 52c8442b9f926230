package org.mulin.cases;

import java.util.List;
import org.mulin.testing.PrivacyLintProofs;

class CasePrivacyLintIT extends PrivacyLintProofs {

    @Override
    protected List<String> importColumns() {
        return ImportCategories.COLUMNS;
    }
}
