package org.mulin.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends an answer once it is whole, with its length. Spring flushes before the end, so that each answer would travel as
 * two pieces, and wake up twice whoever waits for it.
 */
final class WholeAnswers extends OncePerRequestFilter {
    /** Room for a page of a list; what is longer still goes in pieces. */
    private static final int BUFFER = 32 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setBufferSize(BUFFER);
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void flushBuffer() {
                // The server does it when the request ends.
            }
        });
    }
}
