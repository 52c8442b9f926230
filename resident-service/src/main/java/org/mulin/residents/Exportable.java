package org.mulin.residents;

import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grants;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Whose data the caller may take out of the house, and how much at once. */
@Component
class Exportable {
    private final Residents residents;
    private final Grants grants;
    private final Divisions divisions;

    Exportable(Residents residents, Grants grants, Divisions divisions) {
        this.residents = residents;
        this.grants = grants;
        this.divisions = divisions;
    }

    /** The division, if all of it is the caller's to export. */
    Reach require(String division) {
        var held = grants.held(Rights.EXPORT);
        if (held.isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        var wanted = divisions.require(division);
        var reach = Reach.of(held, wanted);
        if (reach.isEmpty() || held.stream().noneMatch(it -> it.division().contains(wanted))) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        return reach;
    }

    /** Like {@link #require}, and refuses a list that is too long. */
    Reach requireFew(String division) {
        var reach = require(division);
        if (residents.count(reach, ResidentExport.MOST_ROWS + 1) > ResidentExport.MOST_ROWS) {
            throw new ProblemException(ResidentProblem.EXPORT_TOO_LARGE, ResidentExport.MOST_ROWS);
        }
        return reach;
    }
}
