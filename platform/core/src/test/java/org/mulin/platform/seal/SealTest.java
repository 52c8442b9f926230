package org.mulin.platform.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mulin.platform.tenancy.TenantId;

class SealTest {

    private final Seal seal = new Seal("0123456789abcdef0123456789abcdef".getBytes(UTF_8));

    @Test
    void aSecretOpensForItsPurposeOnly() {
        var sealed = seal.seal("token:1", "秘密");

        assertThat(seal.open("token:1", sealed)).isEqualTo("秘密");
        assertThatThrownBy(() -> seal.open("token:2", sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPersonalFieldOpensForItsTenantOnly() {
        var tenant = new TenantId(UUID.randomUUID());
        var sealed = seal.seal(tenant, "13800000000");

        assertThat(seal.open(tenant, sealed)).isEqualTo("13800000000");
        assertThatThrownBy(() -> seal.open(new TenantId(UUID.randomUUID()), sealed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameSecretNeverLooksTheSameTwice() {
        assertThat(seal.seal("p", "a")).isNotEqualTo(seal.seal("p", "a"));
    }

    @Test
    void aChangedByteIsRefused() {
        var sealed = seal.seal("p", "a");
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> seal.open("p", sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keyedHashesRepeatWithinAPurposeAndDifferBetweenTwo() {
        assertThat(seal.keyedHash("phone", "a")).isEqualTo(seal.keyedHash("phone", "a"));
        assertThat(seal.keyedHash("phone", "a")).isNotEqualTo(seal.keyedHash("other", "a"));
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new Seal(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }
}
