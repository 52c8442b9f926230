package org.mulin.cases;

/** Why units are called together: to find out whose a case is (会商), or to the spot to deal with it (吹哨). */
public enum MeetingKind {
    JOINT_REVIEW,
    WHISTLE
}
