package org.mulin.identity.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** The sign-in page, also after a refusal; a refused attempt keeps what was typed, except the password. */
@Controller
class SignInPage {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([\\w.]+)}}");

    private final Cities cities;
    private final String template;

    SignInPage(Cities cities) throws IOException {
        this.cities = cities;
        this.template = new ClassPathResource("login.html", SignInPage.class).getContentAsString(UTF_8);
    }

    static String city(HttpServletRequest request) {
        var city = request.getParameter("city");
        return city == null ? "" : city.strip();
    }

    static String account(HttpServletRequest request) {
        var account = request.getParameter("account");
        return account == null ? "" : account.strip();
    }

    @GetMapping("/login")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, HttpStatus.OK, "");
    }

    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyGuesses slowed) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(slowed.retryAfterSeconds()));
            write(request, response, HttpStatus.TOO_MANY_REQUESTS, "error.slowed");
        } else {
            write(request, response, HttpStatus.UNAUTHORIZED, "error.wrong");
        }
    }

    /** The form's token was missing or its session is over, as on a page that stayed open overnight. */
    void stale(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "error.stale");
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String error)
            throws IOException {
        var locale = locale(request);
        var words = ResourceBundle.getBundle("org.mulin.identity.signin.login", locale);
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var values = Map.of(
                "lang", locale.toLanguageTag(),
                "csrf.name", csrf.getParameterName(),
                "csrf.value", csrf.getToken(),
                "account", HtmlUtils.htmlEscape(account(request)),
                "cities", options(city(request)),
                "error", error.isEmpty() ? "" : "<p id=\"error\" role=\"alert\">" + words.getString(error) + "</p>");
        var page = PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(
                        values.containsKey(place.group(1))
                                ? values.get(place.group(1))
                                : words.getString(place.group(1))));
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page);
    }

    private String options(String chosen) {
        return cities.offered().stream()
                .map(city -> "<option value=\"%s\"%s>%s</option>"
                        .formatted(
                                HtmlUtils.htmlEscape(city.slug()),
                                city.slug().equals(chosen) ? " selected" : "",
                                HtmlUtils.htmlEscape(city.name())))
                .collect(Collectors.joining("\n"));
    }

    private static Locale locale(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> locale.getLanguage().equals("zh")
                        || locale.getLanguage().equals("en"))
                .findFirst()
                .filter(locale -> locale.getLanguage().equals("en"))
                .map(english -> Locale.ENGLISH)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }
}
