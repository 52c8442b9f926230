package org.mulin.residents;

/** A level of the address tree: 小区, 楼栋, 单元, 房屋. */
enum AddressKind {
    ESTATE,
    BUILDING,
    STAIRWAY,
    DWELLING
}
