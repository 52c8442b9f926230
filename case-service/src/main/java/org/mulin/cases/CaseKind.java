package org.mulin.cases;

/** What sort of matter it is: 求助/投诉, 矛盾纠纷, 帮办/代办, 苗头问题, 建议. */
public enum CaseKind {
    CONCERN,
    DISPUTE,
    ERRAND,
    FINDING,
    SUGGESTION
}
