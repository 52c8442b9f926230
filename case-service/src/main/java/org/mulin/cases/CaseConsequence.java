package org.mulin.cases;

/** What follows from every step of a case, in the step's own transaction: clocks, notices, figures. */
public interface CaseConsequence {

    /** Called after the case, its event and its change were written, while the case is locked. */
    void of(Case.Moved step);
}
