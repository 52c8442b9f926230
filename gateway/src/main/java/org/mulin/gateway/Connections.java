package org.mulin.gateway;

import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** The connections to the services behind: bounded in number and time. Whether anything is sent twice is said by the routes. */
@Configuration(proxyBeanMethods = false)
class Connections {
    private static final Duration TOKEN_TIME_OUT = Duration.ofSeconds(2);
    private static final Timeout A_CONNECTION = Timeout.ofSeconds(2);

    /** Imports take up to twenty seconds; who only looks is told within three that there is nothing to see now. */
    private static final Timeout AN_IMPORT = Timeout.ofSeconds(30);

    private static final Timeout A_CHANGE = Timeout.ofSeconds(10);
    private static final Timeout A_LOOK = Timeout.ofSeconds(3);

    /** The routes take this bean too. */
    @Bean
    HttpComponentsClientHttpRequestFactory pooledConnections() {
        var pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(512)
                .setMaxConnPerRoute(256)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(1))
                        .setSocketTimeout(AN_IMPORT)
                        // Without retries a connection that the service has closed must be noticed before it is used.
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
        var connections = new HttpComponentsClientHttpRequestFactory(HttpClients.custom()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(A_CONNECTION)
                        .build())
                .evictIdleConnections(TimeValue.ofSeconds(10))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .build());
        connections.setHttpContextFactory((method, address) -> context(patience(method, address)));
        return connections;
    }

    static Timeout patience(HttpMethod method, URI address) {
        if (Attempt.reads(method.name())) {
            return A_LOOK;
        }
        return address.getPath().endsWith("/imports") ? AN_IMPORT : A_CHANGE;
    }

    private static HttpClientContext context(Timeout patience) {
        var context = HttpClientContext.create();
        context.setRequestConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(A_CONNECTION)
                .setResponseTimeout(patience)
                .build());
        return context;
    }

    /** Answers soon: a refresh holds a connection to the database meanwhile. */
    @Bean
    RestClient tokenEndpoint(HttpComponentsClientHttpRequestFactory connections) {
        var bounded = new HttpComponentsClientHttpRequestFactory(connections.getHttpClient());
        bounded.setReadTimeout(TOKEN_TIME_OUT);
        return RestClient.builder()
                .requestFactory(bounded)
                .configureMessageConverters(converters ->
                        converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
