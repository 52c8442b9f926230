package org.mulin.platform.security;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where tokens come from: the public URL is their issuer; identity-service answers with keys and tokens at its own. */
@ConfigurationProperties("mulin")
record SecuritySettings(URI publicUrl, URI identityUrl, String clientSecret) {}
