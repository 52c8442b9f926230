package org.mulin.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/** Signs a person in with city, account and password. As the only bean of its kind it serves the form without being named. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final SignInAccounts accounts;
    private final Passwords passwords;
    private final Guesses guesses;
    private final KnownBrowser knownBrowser;

    PasswordSignIn(SignInAccounts accounts, Passwords passwords, Guesses guesses, KnownBrowser knownBrowser) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guesses = guesses;
        this.knownBrowser = knownBrowser;
    }

    /** What the form and the browser say beside account and password; {@code who} is the account's name across all cities. */
    record Attempt(
            String city,
            String who,
            String address,
            @Nullable String knownBrowser) {}

    Attempt attempt(HttpServletRequest request) {
        var who = who(request);
        return new Attempt(SignInPage.city(request), who, request.getRemoteAddr(), knownBrowser.idFor(who, request));
    }

    static String who(HttpServletRequest request) {
        return (SignInPage.city(request) + "/" + SignInPage.account(request)).toLowerCase(Locale.ROOT);
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        if (!(authentication.getDetails() instanceof Attempt attempt)) {
            throw new IllegalArgumentException("Not an attempt of the sign-in form");
        }
        var guess = guesses.byPerson(attempt.who(), attempt.address(), attempt.knownBrowser());
        var account = accounts.person(attempt.city(), authentication.getName()).filter(SignInAccount::active);
        var password = String.valueOf(authentication.getCredentials());
        if (!passwords.matches(password, account.map(SignInAccount::passwordHash))) {
            throw new BadCredentialsException("City, account or password is wrong");
        }
        guess.wasRight();
        return account.map(found -> signedIn(found, attempt)).orElseThrow();
    }

    private static Authentication signedIn(SignInAccount account, Attempt attempt) {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.tenant(), account.account()),
                null,
                // The id token's auth_time is read from this authority.
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
        // Left empty, they would be filled with the attempt, address and all, and stored with the session.
        signedIn.setDetails(attempt.city());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
