package org.mulin.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.seal.Seal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie by which a browser shows that the owner of an account has signed in with it before. */
@Component
class KnownBrowser {

    static final String COOKIE = "known_browser";

    /** A desk may be shared; the accounts used longest ago are forgotten first. */
    private static final int ACCOUNTS = 8;

    private final Seal seal;

    KnownBrowser(Seal seal) {
        this.seal = seal;
    }

    /** The browser's id if it knows this account; the proof cannot be made without the master key. */
    @Nullable
    String idFor(String account, HttpServletRequest request) {
        var parts = parts(request);
        return parts.size() > 1 && parts.subList(1, parts.size()).contains(proof(parts.getFirst(), account))
                ? parts.getFirst()
                : null;
    }

    void remember(String account, HttpServletRequest request, HttpServletResponse response) {
        var parts = parts(request);
        var id = parts.isEmpty() ? UUID.randomUUID().toString() : parts.getFirst();
        var proofs = new ArrayList<String>();
        proofs.add(proof(id, account));
        parts.stream()
                .skip(1)
                .filter(proof -> !proofs.contains(proof))
                .limit(ACCOUNTS - 1)
                .forEach(proofs::add);
        var cookie = ResponseCookie.from(COOKIE, id + "." + String.join(".", proofs))
                .path("/login")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(Duration.ofDays(180))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static List<String> parts(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? List.of() : Arrays.asList(cookie.getValue().split("\\.", ACCOUNTS + 1));
    }

    private String proof(String id, String account) {
        var hash = seal.keyedHash("known browser", id + "\n" + account);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
    }
}
