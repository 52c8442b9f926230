package org.mulin.gateway;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets for the gateway.
 *
 * @param publicUrl the gateway as browsers see it
 * @param identityUrl identity-service, called directly for tokens and keys, so that neither waits for the other to start
 * @param trustedProxies addresses whose forwarded headers are believed, as a regular expression; nobody's by default
 * @param tenantRequestsPerSecond what one tenant may ask for in the long run; bursts of five seconds' worth are fine
 */
@ConfigurationProperties("mulin")
record GatewaySettings(
        URI publicUrl,
        URI identityUrl,
        String webClientSecret,
        String masterKey,
        @DefaultValue("") String trustedProxies,
        @DefaultValue("500") int tenantRequestsPerSecond) {}
