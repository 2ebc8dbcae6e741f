package ipstrategy.launcher;

import ipstrategy.launcher.process.Trouble;
import java.nio.file.Path;
import java.util.List;

/// What `run` starts: brings the platform up, stays with it, and takes it down at Ctrl-C.
public final class Launcher {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Launcher() {}

    public static void main(String[] arguments) throws InterruptedException {
        Console console = new Console(System.out);
        switch (Options.parse(List.of(arguments), defaults())) {
            case Options.Mistake mistake -> {
                console.say(mistake.words());
                System.exit(MISUSED);
            }
            case Options.Asked asked -> System.exit(run(asked.settings(), console));
        }
    }

    private static int run(Settings settings, Console console) throws InterruptedException {
        Platform platform = Platform.of(settings, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, console), "stop"));
        try {
            platform.launch();
        } catch (Trouble trouble) {
            console.say(trouble.words());
            return FAILED;
        }
        console.say(new Welcome(platform).words());
        platform.awaitEnd();
        return FAILED;
    }

    private static void stop(Platform platform, Console console) {
        boolean orderly = !platform.isClosing();
        if (orderly) {
            console.say("Stopping: gateway, services, Keycloak, PostgreSQL …");
        }
        platform.close();
        if (orderly) {
            console.say("Stopped.");
        }
    }

    private static Settings defaults() {
        Settings settings = Settings.of(Path.of(System.getProperty("ipstrategy.root", ".")));
        boolean never = "never".equals(System.getenv("IPSTRATEGY_RESTART"));
        return never ? settings.withRestart(Settings.Restart.NEVER) : settings;
    }
}
