package ipstrategy.launcher;

import ipstrategy.launcher.postgres.Postgres;
import ipstrategy.launcher.process.Orphans;
import ipstrategy.launcher.process.PortHolder;
import ipstrategy.launcher.process.Register;
import ipstrategy.launcher.process.Trouble;
import java.util.List;

/// Makes the ground clear for a start: ends what an earlier launcher left behind and sees that nobody holds the ports.
final class Clearing {

    private final Settings settings;
    private final Console console;

    Clearing(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    void clear(DataDirectory data, Register register) {
        List<String> ended = new Orphans(register, data.mark()).end();
        if (!ended.isEmpty()) {
            console.say("  Ended what an earlier launcher left running: " + String.join(", ", ended));
        }
        if (Postgres.endOrphan(data.postgres())) {
            console.say("  Stopped the PostgreSQL that an earlier launcher left running; its data are whole.");
        }
        if (settings.fresh()) {
            data.empty();
        }
        settings.ports().all().forEach(Clearing::requireFree);
    }

    private static void requireFree(String name, int port) {
        if (!PortHolder.isFree(port)) {
            throw new Trouble("Port %d (%s) is taken by %s. Stop it, or start with --port-offset 100."
                    .formatted(port, name, PortHolder.of(port).orElse("another process")));
        }
    }
}
