package ipstrategy.journey;

import ipstrategy.launcher.Console;
import ipstrategy.launcher.Platform;
import ipstrategy.launcher.Settings;
import ipstrategy.testkit.RepositoryRoot;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// One whole platform for all journeys, started for the first of them and stopped after the last.
final class RunningPlatform implements ParameterResolver {

    private static final int PORT_OFFSET = 13_000;

    /// Where its patents service listens, behind the gateway.
    static final String PATENTS = "http://127.0.0.1:" + (8101 + PORT_OFFSET);

    /// What the store closes when all is over.
    private record Kept(Platform platform) implements AutoCloseable {

        @Override
        public void close() {
            platform.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningPlatform.class))
                .computeIfAbsent("platform", none -> new Kept(started()), Kept.class)
                .platform();
    }

    private static Platform started() {
        Path root = RepositoryRoot.path();
        return Platform.start(
                Settings.of(root)
                        .withData(root.resolve("journeys/target/platform"))
                        .withPortOffset(PORT_OFFSET)
                        .withFresh()
                        .withRestart(Settings.Restart.NEVER),
                new Console(System.out));
    }
}
