package org.mulin.search.index;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Answers a few searches of each tenant at a time. A search costs many times what a read does: one tenant's must never
 * take all connections to Elasticsearch and to the owners. Who has waited too long is told to come again.
 */
@Component
class TenantShare implements HandlerInterceptor, WebMvcConfigurer {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    /** They read the database alone. Whatever else there will ever be takes a place. */
    private static final List<String> WITHOUT_ELASTICSEARCH = List.of(
            "/api/v1/search/history", "/api/v1/search/saved/**", "/api/v1/search/synonyms", "/api/v1/search/misses");

    private static final String PLACE = TenantShare.class.getName();

    private final int atOnce;
    private final ConcurrentMap<TenantId, Semaphore> places = new ConcurrentHashMap<>();

    TenantShare(@Value("${mulin.search.at-once-per-tenant:8}") int atOnce) {
        this.atOnce = atOnce;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/search/**").excludePathPatterns(WITHOUT_ELASTICSEARCH);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        var caller = CurrentCaller.optional();
        if (caller.isEmpty()) {
            return true;
        }
        var place = places.computeIfAbsent(caller.get().tenant(), _ -> new Semaphore(atOnce, true));
        if (!place.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS);
        }
        request.setAttribute(PLACE, place);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(PLACE) instanceof Semaphore place) {
            place.release();
        }
    }
}
