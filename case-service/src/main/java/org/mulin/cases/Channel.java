package org.mulin.cases;

/** How a matter reached the platform: 接诊台, 民事诊所, 12345, 走访, 群聊, 网格, 居民自报, 接口. */
public enum Channel {
    DESK,
    CLINIC,
    HOTLINE,
    VISIT,
    CHAT,
    GRID,
    RESIDENT,
    API
}
