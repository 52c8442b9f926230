package org.mulin.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.mulin.platform.seal.Seal;

class CheckpointKeyTest {
    private final Seal seal = new Seal(new byte[32]);

    /** The first of RFC 8032, section 7.1. */
    @Test
    void theKeyIsMadeOfTheSeedAlone() {
        var seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        assertThat(HexFormat.of().formatHex(CheckpointKey.of(seed).publicKey().getEncoded()))
                .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void aLineIsSignedByItsServiceAlone() {
        var line = CheckpointKey.of(seal, "cases").signed("so it stood");
        assertThat(CheckpointKey.isSigned(CheckpointKey.of(seal, "cases").publicKey(), line))
                .isTrue();
        assertThat(CheckpointKey.isSigned(CheckpointKey.of(seal, "identity").publicKey(), line))
                .isFalse();
        assertThat(CheckpointKey.isSigned(CheckpointKey.of(seal, "cases").publicKey(), line.replace("stood", "stands")))
                .isFalse();
        assertThat(CheckpointKey.isSigned(CheckpointKey.of(seal, "cases").publicKey(), "torn"))
                .isFalse();
    }
}
