package org.mulin.gateway;

import static org.springframework.web.servlet.function.RequestPredicates.methods;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** Serves the console: one page for all its addresses, and files that never change under their names. */
@Configuration(proxyBeanMethods = false)
class Console implements WebMvcConfigurer {

    /** In the page as it was built; each answer has its own instead. */
    private static final String NONCE = "NONCE_OF_THIS_PAGE";

    /** What the console's own router.tsx knows. */
    private static final List<String> PAGES = List.of(
            "/",
            "/cases/**",
            "/handovers",
            "/notices",
            "/my/**",
            "/figures/**",
            "/households/**",
            "/residents/**",
            "/people",
            "/activities/**",
            "/admin/**",
            "/audit");

    private static final String POLICY = SecurityConfiguration.PAGE_POLICY + "; style-src 'self' 'nonce-%s'";

    private final SecureRandom random = new SecureRandom();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/console/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        registry.addResourceHandler("/icon.svg").addResourceLocations("classpath:/console/");
    }

    @Bean
    RouterFunction<ServerResponse> consolePages() {
        var known = PAGES.stream()
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow();
        return RouterFunctions.route(methods(HttpMethod.GET, HttpMethod.HEAD).and(known), _ -> page());
    }

    /** Its component library writes styles while it runs; the nonce lets in those, and nothing that is slipped in. */
    private ServerResponse page() throws IOException {
        var bytes = new byte[18];
        random.nextBytes(bytes);
        var nonce = Base64.getUrlEncoder().encodeToString(bytes);
        var built = new ClassPathResource("console/index.html").getContentAsString(StandardCharsets.UTF_8);
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY.formatted(nonce))
                .body(built.replace(NONCE, nonce));
    }
}
