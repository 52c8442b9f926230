package org.mulin.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Slows guesses at the secrets of API clients, and takes as long for a client that does not exist. */
class SlowedClientSecrets implements AuthenticationProvider {

    private final AuthenticationProvider secrets;
    private final Clients clients;
    private final Guesses guesses;
    private final Passwords passwords;

    SlowedClientSecrets(AuthenticationProvider secrets, Clients clients, Guesses guesses, Passwords passwords) {
        this.secrets = secrets;
        this.clients = clients;
        this.guesses = guesses;
        this.passwords = passwords;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        var clientId = authentication.getName();
        // Many sessions refresh at once through the one client of the gateway: it must never wait.
        if (clients.isOurs(clientId) || !(authentication.getDetails() instanceof WebAuthenticationDetails details)) {
            return secrets.authenticate(authentication);
        }
        try {
            var guess = guesses.byClient(clientId, details.getRemoteAddress());
            if (clients.findByClientId(clientId) == null) {
                passwords.matches(String.valueOf(authentication.getCredentials()), Optional.empty());
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
            }
            var authenticated = secrets.authenticate(authentication);
            guess.wasRight();
            return authenticated;
        } catch (TooManyGuesses slowed) {
            // The filter around us understands no other type.
            throw new OAuth2AuthenticationException(new OAuth2Error("slow_down"), slowed);
        }
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var code = ((OAuth2AuthenticationException) reason).getError().getErrorCode();
        var answer = new ServletServerHttpResponse(response);
        if (reason.getCause() instanceof TooManyGuesses slowed) {
            answer.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
            answer.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(slowed.retryAfterSeconds()));
        } else {
            var unknown = code.equals(OAuth2ErrorCodes.INVALID_CLIENT);
            answer.setStatusCode(unknown ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST);
        }
        new OAuth2ErrorHttpMessageConverter().write(new OAuth2Error(code), null, answer);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
