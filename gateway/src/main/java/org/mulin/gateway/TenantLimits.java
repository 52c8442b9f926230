package org.mulin.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTParser;
import io.github.bucket4j.Bucket;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Keeps one tenant from taking the platform away from the others. The gateway reads the tenant from a token it does not
 * verify; therefore a request is charged only after a service, which does verify, has accepted it. A forged token can
 * neither empty a tenant's bucket nor fill this map.
 */
@Component
class TenantLimits {

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** The tenants of tokens that were accepted, so that each is read once. */
    private final Cache<String, String> tenants = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    private final int perSecond;

    TenantLimits(GatewaySettings settings) {
        this.perSecond = settings.tenantRequestsPerSecond();
    }

    ServerResponse limit(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var token = token(request);
        var tenant = token == null ? null : tenant(token);
        if (token == null || tenant == null) {
            return next.handle(request);
        }
        var bucket = buckets.getIfPresent(tenant);
        if (bucket != null && bucket.getAvailableTokens() == 0) {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS);
        }
        var response = next.handle(request);
        if (!response.statusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            buckets.get(tenant, key -> full()).tryConsume(1);
            tenants.put(token, tenant);
        }
        return response;
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond * 5L).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    private static @Nullable String token(ServerRequest request) {
        var authorization = request.headers().firstHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                ? authorization.substring(7)
                : null;
    }

    private @Nullable String tenant(String token) {
        var known = tenants.getIfPresent(token);
        if (known != null) {
            return known;
        }
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getStringClaim("tenant");
        } catch (ParseException _) {
            return null;
        }
    }
}
