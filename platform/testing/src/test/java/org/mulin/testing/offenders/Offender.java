package org.mulin.testing.offenders;

import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RestController;

/** Breaks each of the rules, so that they are seen to hold. */
@RestController
class Offender {
    @Autowired
    JdbcClient jdbc;

    String everythingWrong(DataSource connections) throws Exception {
        try (var connection = connections.getConnection()) {
            return connection + jdbc.toString() + Instant.now() + SecurityContextHolder.getContext();
        }
    }
}
