package org.mulin.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTParser;
import io.github.bucket4j.Bucket;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
 * verify; therefore a token counts for its tenant only after a service, which does verify, has accepted it. A forged
 * token can neither empty a tenant's bucket nor fill this map.
 */
@Component
class TenantLimits {

    /** Half of the connections to one service. */
    private static final int AT_ONCE = 128;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** The tenants of tokens that were accepted, so that each is read once. */
    private final Cache<String, String> tenants = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    /** How many requests wait for an answer, by tenant, or by token while it is not known to be its tenant's. */
    private final ConcurrentMap<String, Integer> waiting = new ConcurrentHashMap<>();

    private final int perSecond;

    TenantLimits(GatewaySettings settings) {
        this.perSecond = settings.tenantRequestsPerSecond();
    }

    ServerResponse limit(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var token = token(request);
        var accepted = token == null ? null : tenants.getIfPresent(token);
        var tenant = token == null || accepted != null ? accepted : claimed(token);
        if (token == null || tenant == null) {
            return next.handle(request);
        }
        refuseUnless(accepted != null ? bucket(tenant).tryConsume(1) : leavesRoom(tenant));
        var response = oneOfFew(accepted != null ? tenant : token, request, next);
        if (response.statusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            tenants.invalidate(token);
        } else if (accepted == null) {
            bucket(tenant).tryConsume(1);
            tenants.put(token, tenant);
        }
        return response;
    }

    private ServerResponse oneOfFew(String whose, ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        try {
            refuseUnless(waiting.merge(whose, 1, Integer::sum) <= AT_ONCE);
            return next.handle(request);
        } finally {
            waiting.computeIfPresent(whose, (_, now) -> now == 1 ? null : now - 1);
        }
    }

    private static void refuseUnless(boolean within) {
        if (!within) {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS);
        }
    }

    private boolean leavesRoom(String tenant) {
        var bucket = buckets.getIfPresent(tenant);
        return bucket == null || bucket.getAvailableTokens() > 0;
    }

    private Bucket bucket(String tenant) {
        return buckets.get(tenant, _ -> full());
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

    private static @Nullable String claimed(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getStringClaim("tenant");
        } catch (ParseException _) {
            return null;
        }
    }
}
