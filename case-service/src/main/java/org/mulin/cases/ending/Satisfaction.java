package org.mulin.cases.ending;

/** How satisfied somebody is: 非常满意, 满意, 基本满意, 不满意. */
public enum Satisfaction {
    VERY,
    YES,
    FAIR,
    NO
}
