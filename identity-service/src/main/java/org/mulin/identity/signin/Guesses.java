package org.mulin.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows wrong guesses. Every bucket belongs to a guesser (an address, or a browser that the account's owner has used
 * before), none to the account as such, so nobody can lock out somebody else.
 */
@Component
class Guesses {
    private static final int LONGEST_NAME = 100;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    Guess byPerson(String account, String address, @Nullable String knownBrowser) {
        return knownBrowser != null
                ? take(bucket("browser\n" + knownBrowser + '\n' + account, 10, Duration.ofMinutes(5)))
                : byStranger(account, address);
    }

    Guess byClient(String clientId, String address) {
        return byStranger(clientId, address);
    }

    private Guess byStranger(String claimed, String address) {
        // A stranger chooses what is kept here: no name that exists is longer.
        var account = claimed.length() <= LONGEST_NAME ? claimed : claimed.substring(0, LONGEST_NAME);
        var network = network(address);
        return take(
                bucket("account\n" + account + '\n' + network, 5, Duration.ofMinutes(5)),
                // An office may share one address, hence more than for one account.
                bucket("address\n" + network, 50, Duration.ofMinutes(5)));
    }

    private Bucket bucket(String key, int capacity, Duration refilledIn) {
        return buckets.get(
                key,
                k -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, refilledIn))
                        .build());
    }

    /** Takes before the comparison, not after, so that guesses made at the same moment are counted too. */
    private static Guess take(Bucket... from) {
        var taken = new ArrayList<Bucket>();
        for (var bucket : from) {
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                new Guess(taken).wasRight();
                throw new TooManyGuesses(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
            taken.add(bucket);
        }
        return new Guess(taken);
    }

    /** Whoever has an IPv6 address has a /64 of them. */
    private static String network(String address) {
        return address.indexOf(':') < 0
                ? address
                : HexFormat.of()
                        .formatHex(Arrays.copyOf(InetAddress.ofLiteral(address).getAddress(), 8));
    }

    record Guess(List<Bucket> taken) {

        void wasRight() {
            taken.forEach(bucket -> bucket.addTokens(1));
        }
    }
}
