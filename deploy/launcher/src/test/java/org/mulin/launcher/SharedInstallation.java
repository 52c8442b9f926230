package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One installation for all tests of the whole platform, up when each class begins: its tenants are loaded once, and a
 * collector takes in its traces.
 */
final class SharedInstallation implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        assertThat(installation(context).mulin("up", "--detach")).isZero();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == TestInstallation.class || type == TraceCollector.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TraceCollector.class
                ? installation(context).collector()
                : installation(context);
    }

    /** Closed when the last class has ended. */
    private static TestInstallation installation(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedInstallation.class))
                .computeIfAbsent(TestInstallation.class, _ -> make(), TestInstallation.class);
    }

    private static TestInstallation make() {
        try {
            var folder = Files.createTempDirectory("mulin");
            folder.toFile().deleteOnExit();
            return TestInstallation.in(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
