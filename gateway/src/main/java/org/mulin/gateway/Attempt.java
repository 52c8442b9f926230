package org.mulin.gateway;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClientException;

/** What is known of a request to a service that ended without an answer. */
final class Attempt {

    private Attempt() {}

    /** Whether nothing can have happened: it was only to show something, or no service ever got it. */
    static boolean withoutEffect(String method, Exception failure) {
        return reads(method)
                || failure instanceof HttpServerErrorException // no instance to send it to
                || failure.getCause() instanceof ConnectException
                || failure.getCause() instanceof ConnectTimeoutException
                || failure.getCause() instanceof ConnectionRequestTimeoutException;
    }

    /** Whether another instance may be asked the same at once. Who has waited for an answer is not made to wait twice. */
    static boolean worthAnother(HttpMethod method, RestClientException failure) {
        var cause = failure.getCause();
        if (cause == null
                || cause instanceof SocketTimeoutException
                || cause instanceof ConnectionRequestTimeoutException) {
            return false;
        }
        return cause instanceof ConnectException || reads(method.name());
    }

    static boolean reads(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
