package org.mulin.platform.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mulin.platform.tenancy.TenantId;

class PhoneKeysTest {
    private static final TenantId TENANT = new TenantId(UUID.randomUUID());

    private final PhoneKeys keys = new PhoneKeys(new Seal("0123456789abcdef0123456789abcdef".getBytes(UTF_8)));

    @Test
    void aPhoneIsFoundWholeOrByItsLastDigitsHoweverItIsWritten() {
        var kept = keys.of(TENANT, "+86 138-0000-1234");

        assertThat(kept).containsExactly(keys.key(TENANT, "13800001234"), keys.key(TENANT, "1234"));
        assertThat(kept).doesNotHaveDuplicates().doesNotContain(keys.key(TENANT, "00001234"));
    }

    @Test
    void theKeysOfOneTenantAreNotAnothers() {
        assertThat(keys.of(new TenantId(UUID.randomUUID()), "13800001234"))
                .doesNotContainAnyElementsOf(keys.of(TENANT, "13800001234"));
    }
}
