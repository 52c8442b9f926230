package org.mulin.identity;

import java.util.List;
import org.mulin.testing.PrivacyLintProofs;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"mulin.web-client-secret=web", "mulin.internal-clients=operator:operator"})
class IdentityPrivacyLintIT extends PrivacyLintProofs {

    @Override
    protected List<String> importColumns() {
        return List.of("code", "name", "level", "parent_code");
    }
}
