package ipstrategy.launcher;

import ipstrategy.launcher.process.Program;
import ipstrategy.launcher.process.StandIn;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// A platform with a real database and stand-ins for Keycloak, one service and the gateway. As a program of its own it
/// is a launcher that can be killed.
final class StandInPlatform {

    static final String READY = "all ready";

    private StandInPlatform() {}

    public static void main(String[] arguments) throws InterruptedException {
        Platform platform = of(settings(Path.of(arguments[0]), Integer.parseInt(arguments[1])), System.out);
        platform.launch();
        System.out.println(READY);
        platform.awaitEnd();
    }

    static Settings settings(Path data, int portOffset) {
        return Settings.of(Path.of("..")).withData(data).withPortOffset(portOffset);
    }

    static Platform of(Settings settings, PrintStream out) {
        Ports ports = settings.ports();
        return of(
                settings,
                out,
                List.of(
                        List.of(StandIn.serving("keycloak", ports.keycloak())),
                        List.of(StandIn.serving("patents", ports.service("patents"))),
                        List.of(StandIn.serving("gateway", ports.gateway()))));
    }

    static Platform of(Settings settings, PrintStream out, List<List<Program>> tiers) {
        return new Platform(settings, new Console(out), Clock.systemUTC(), secrets -> tiers);
    }
}
