package org.mulin.platform.security;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.client.loadbalancer.LoadBalanced;
import org.springframework.cloud.openfeign.clientconfig.HttpClient5FeignConfiguration.HttpClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The HTTP client for calls between services. A long poll lasts up to ten seconds, so reading may take a little more. */
@Configuration(proxyBeanMethods = false)
public class InternalHttpConfiguration {

    @Bean(defaultCandidate = false)
    ClientHttpRequestFactory internalHttpFactory() {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(32)
                .setMaxConnPerRoute(16)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(1))
                        .setSocketTimeout(Timeout.ofSeconds(12))
                        .build())
                .build();
        return new HttpComponentsClientHttpRequestFactory(HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.ofSeconds(1))
                        .build())
                .disableAutomaticRetries()
                .build());
    }

    /** Taken only where it is asked for as load-balanced: the discovery client itself would ask discovery. */
    @Bean(defaultCandidate = false)
    @LoadBalanced
    RestClient.Builder balancedHttp(@Qualifier("internalHttpFactory") ClientHttpRequestFactory http) {
        return RestClient.builder().requestFactory(http);
    }

    /** The Feign clients' own pool would send again what was answered with 503. */
    @Bean
    HttpClientBuilderCustomizer noRetries() {
        return HttpClientBuilder::disableAutomaticRetries;
    }

    @Bean
    InternalTokens internalTokens(
            @Value("${spring.application.name}") String service,
            SecuritySettings settings,
            @Qualifier("internalHttpFactory") ClientHttpRequestFactory http) {
        return new InternalTokens(service, settings, http);
    }

    @Bean
    InternalHttp internalHttp(@LoadBalanced RestClient.Builder balanced, InternalTokens tokens) {
        return new InternalHttp(balanced, tokens);
    }
}
