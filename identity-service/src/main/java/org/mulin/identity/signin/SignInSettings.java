package org.mulin.identity.signin;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets for sign-in.
 *
 * @param publicUrl the gateway as browsers see it, which is also the issuer of every token
 * @param internalClients background clients, each {@code name:secret}
 * @param refreshTokenLife absolute, from the sign-in; refreshing does not prolong it
 */
@ConfigurationProperties("mulin")
record SignInSettings(
        URI publicUrl,
        String webClientSecret,
        List<String> internalClients,
        @DefaultValue("10m") Duration accessTokenLife,
        @DefaultValue("8h") Duration refreshTokenLife) {

    Map<String, String> internalSecrets() {
        var secrets = new HashMap<String, String>();
        for (var client : internalClients) {
            var colon = client.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("MULIN_INTERNAL_CLIENTS must read name:secret,name:secret");
            }
            secrets.put(
                    client.substring(0, colon).strip(),
                    client.substring(colon + 1).strip());
        }
        return secrets;
    }
}
