package org.mulin.cases;

/** What must be done within a time: 受理, 签收, 首次联系, 办结, 等候诉求人, 诉求人确认, 回访, 挂账复核, 跟踪; and how long an urging (催办) holds. */
public enum CaseStep {
    ACCEPT,
    SIGN,
    CONTACT,
    ANSWER,
    WAIT,
    CONFIRM,
    CALL_BACK,
    REVIEW,
    FOLLOW_UP,
    URGE
}
