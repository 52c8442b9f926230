package org.mulin.cases;

import feign.FeignException;
import java.util.UUID;
import org.mulin.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.stereotype.Component;

/** Asks resident-service whether a requester is on file; while it does not answer, nobody is turned away. */
@Component
class KnowResident {
    private static final Logger LOG = LoggerFactory.getLogger(KnowResident.class);

    private final Residents residents;

    KnowResident(Residents residents) {
        this.residents = residents;
    }

    /** True when on file and within the caller's reach, false when nobody could say; a stranger is refused. */
    boolean onFile(UUID id) {
        try {
            if (residents.batch(id).stream().anyMatch(found -> found.id().equals(id))) {
                return true;
            }
        } catch (NoFallbackAvailableException failure) {
            if (!(failure.getCause() instanceof FeignException.FeignClientException)) {
                LOG.warn("A requester could not be looked up: resident-service does not answer");
                return false;
            }
        }
        throw new ProblemException(CaseProblem.RESIDENT_UNKNOWN);
    }
}
