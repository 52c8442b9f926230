package org.mulin.testing.api;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** All that is logged until it is closed. */
final class CapturedLog implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    CapturedLog() {
        lines.start();
        root.addAppender(lines);
    }

    List<String> lines() {
        return List.copyOf(lines.list).stream()
                .map(line -> line.getFormattedMessage() + ThrowableProxyUtil.asString(line.getThrowableProxy()))
                .toList();
    }

    @Override
    public void close() {
        root.detachAppender(lines);
    }
}
