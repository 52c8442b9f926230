package org.mulin.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemCode;
import org.mulin.platform.problem.Refusals;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.HandlerMapping;

/** Records what an account was refused to do, in a transaction of its own, since the use case's was undone. */
final class AuditedRefusals implements Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(AuditedRefusals.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String RECORD = """
            insert into audit_record (account_id, action, entity_id, outcome)
            values (:account, :action, :id, :outcome)
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations ownTransaction;

    AuditedRefusals(JdbcClient jdbc, TransactionOperations ownTransaction) {
        this.jdbc = jdbc;
        this.ownTransaction = ownTransaction;
    }

    @Override
    public ProblemCode noted(HttpServletRequest request, ProblemCode problem) {
        var caller = CurrentCaller.optional();
        if (caller.isEmpty()
                || READING.contains(request.getMethod())
                || !request.getRequestURI().startsWith("/api/")
                || !problem.status().is4xxClientError()) {
            return problem;
        }
        try {
            ownTransaction.executeWithoutResult(_ -> record(caller.get(), request, problem));
            return problem;
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn("A refusal could not be recorded: {}", failure.toString());
            return CommonProblem.DEPENDENCY_UNAVAILABLE;
        }
    }

    private void record(Caller caller, HttpServletRequest request, ProblemCode problem) {
        jdbc.sql(RECORD)
                .param("account", caller.account())
                .param("action", operation(request))
                .param("id", id(request))
                .param("outcome", problem.name())
                .update();
    }

    /** By its pattern: a path as it was sent may hold anything. */
    private static String operation(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? request.getMethod() : request.getMethod() + " " + pattern;
    }

    private static @Nullable UUID id(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("id") instanceof String id) {
            try {
                return UUID.fromString(id);
            } catch (IllegalArgumentException _) {
                return null;
            }
        }
        return null;
    }
}
