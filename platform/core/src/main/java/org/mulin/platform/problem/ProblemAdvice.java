package org.mulin.platform.problem;

import feign.FeignException;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever an endpoint throws into one problem; the unknown gives a trace id, never a message. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    public ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(ProblemException problem, HttpServletRequest request) {
        return problems.response(request, problem);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class,
        QueryTimeoutException.class,
        PessimisticLockingFailureException.class,
        FeignException.class,
        CallNotPermittedException.class,
        BulkheadFullException.class,
        NoFallbackAvailableException.class
    })
    ResponseEntity<Object> unavailable(Exception failure, HttpServletRequest request) {
        LOG.warn(
                "A part this request needs does not answer: {}",
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure)));
        return problems.response(request, CommonProblem.DEPENDENCY_UNAVAILABLE);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure;
        }
        LOG.error("Unexpected failure", failure);
        return problems.response(request, CommonProblem.UNEXPECTED);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // The validator reports in no order; the same input must get the same answer.
        var errors = failure.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldProblem(
                        error.getField(), error.getDefaultMessage() == null ? "invalid" : error.getDefaultMessage()))
                .sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::message))
                .toList();
        return problems.response(servlet(request), CommonProblem.INVALID_FIELDS, errors, headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var names = failure.getParameterValidationResults().stream()
                .map(result -> String.valueOf(result.getMethodParameter().getParameterName()))
                .toList();
        return problems.response(
                servlet(request), CommonProblem.INVALID_PARAMETER, List.of(), headers, String.join(", ", names));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problems.response(servlet(request), problem);
            }
        }
        return problems.response(servlet(request), CommonProblem.MALFORMED_BODY, List.of(), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return problems.response(
                    servlet(request), CommonProblem.INVALID_PARAMETER, List.of(), headers, mismatch.getName());
        }
        return problems.response(servlet(request), common(status, failure), List.of(), headers);
    }

    private static CommonProblem common(HttpStatusCode status, Exception failure) {
        return switch (HttpStatus.resolve(status.value())) {
            case NOT_FOUND -> CommonProblem.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> CommonProblem.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> CommonProblem.NOT_ACCEPTABLE;
            case UNSUPPORTED_MEDIA_TYPE -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case CONTENT_TOO_LARGE -> CommonProblem.BODY_TOO_LARGE;
            case SERVICE_UNAVAILABLE -> CommonProblem.DEPENDENCY_UNAVAILABLE;
            case null, default -> {
                if (status.is4xxClientError()) {
                    yield CommonProblem.INVALID_REQUEST;
                }
                if (!(failure instanceof ErrorResponseException)) {
                    LOG.error("Unexpected failure", failure);
                }
                yield CommonProblem.UNEXPECTED;
            }
        };
    }

    private static HttpServletRequest servlet(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}
