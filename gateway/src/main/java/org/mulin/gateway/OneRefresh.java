package org.mulin.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Gives TokenRelay a token that is still good, refreshing it once however many requests of a session arrive together, also
 * at several gateways: a refresh token works a single time, and its second use would end the session.
 */
@Component
class OneRefresh implements OAuth2AuthorizedClientManager {

    private static final Logger log = LoggerFactory.getLogger(OneRefresh.class);

    /** A token must outlive the request it is sent with; the provider refreshes by the same measure. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    /** Of those who have nothing else; who has a token that still lives goes on with it. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofSeconds(3);

    private final SignInTokens tokens;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();
    private final RefreshTokenOAuth2AuthorizedClientProvider provider =
            new RefreshTokenOAuth2AuthorizedClientProvider();

    /** Waiting here, not in the database, the requests of a session hold one connection instead of one each. */
    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(256).toArray(Lock[]::new);

    /** A refresh holds a connection while identity-service answers: some must be left for those who need none. */
    private final Semaphore refreshing = new Semaphore(4);

    /** The sign-ins whose refresh has just failed: identity-service is not asked by every request in turn. */
    private final Cache<UUID, Boolean> failed = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(BEFORE_THE_NEXT_TRY)
            .build();

    OneRefresh(
            SignInTokens tokens,
            TransactionTemplate transaction,
            RestClient tokenEndpoint,
            ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.transaction = transaction;
        var responses = new RestClientRefreshTokenTokenResponseClient();
        responses.setRestClient(tokenEndpoint);
        provider.setAccessTokenResponseClient(responses);
        provider.setClockSkew(SKEW);
        provider.setApplicationEventPublisher(event -> renewIdToken(events, event));
    }

    @Override
    public OAuth2AuthorizedClient authorize(OAuth2AuthorizeRequest request) {
        var current = current();
        var handle = SignInTokens.handle(current);
        return handle.flatMap(known -> good(known, request.getPrincipal())).orElseThrow(() -> {
            current.getSession().invalidate();
            return new ProblemException(CommonProblem.UNAUTHENTICATED);
        });
    }

    private Optional<OAuth2AuthorizedClient> good(UUID handle, Authentication owner) {
        var client = tokens.find(handle, owner);
        if (client.isEmpty() || livesFor(client.get(), SKEW)) {
            return client;
        }
        if (failed.getIfPresent(handle) != null) {
            return whileItLives(client.get());
        }
        var patience = livesFor(client.get(), Duration.ZERO) ? Duration.ZERO : PATIENCE;
        var lock = locks[Math.floorMod(handle.hashCode(), locks.length)];
        try {
            if (lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    if (refreshing.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                        try {
                            return transaction.execute(status -> refreshed(handle, owner));
                        } finally {
                            refreshing.release();
                        }
                    }
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return whileItLives(client.get());
    }

    private Optional<OAuth2AuthorizedClient> whileItLives(OAuth2AuthorizedClient held) {
        if (livesFor(held, Duration.ZERO)) {
            return Optional.of(held);
        }
        throw new ProblemException(CommonProblem.DEPENDENCY_UNAVAILABLE);
    }

    /** Empty when the sign-in is over; said by returning, since throwing would roll the deletion back. */
    private Optional<OAuth2AuthorizedClient> refreshed(UUID handle, Authentication owner) {
        var locked = tokens.lock(handle, owner);
        if (locked.isEmpty() || livesFor(locked.get(), SKEW)) {
            return locked;
        }
        var held = locked.get();
        if (failed.getIfPresent(handle) != null) {
            return whileItLives(held);
        }
        try {
            var context = OAuth2AuthorizationContext.withAuthorizedClient(held)
                    .principal(owner)
                    .build();
            var renewed = Objects.requireNonNull(provider.authorize(context));
            tokens.renew(handle, renewed);
            return Optional.of(renewed);
        } catch (ClientAuthorizationException failure) {
            if (failure.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                tokens.delete(handle);
                return Optional.empty();
            }
            log.warn("A token could not be refreshed: {}", failure.toString());
            failed.put(handle, true);
            return whileItLives(held);
        }
    }

    private boolean livesFor(OAuth2AuthorizedClient client, Duration more) {
        Instant end = Objects.requireNonNull(client.getAccessToken().getExpiresAt());
        return clock.instant().plus(more).isBefore(end);
    }

    /** Signing out shows the newest id token; failing to keep it must not lose the tokens that came with it. */
    private static void renewIdToken(ApplicationEventPublisher events, Object event) {
        try {
            events.publishEvent(event);
        } catch (RuntimeException failure) {
            log.warn("The id token of a session was not renewed", failure);
        }
    }

    private static HttpServletRequest current() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
