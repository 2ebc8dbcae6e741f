package ipstrategy.launcher;

import java.nio.file.Path;
import java.time.Duration;

/// What to do with a platform that has just started.
record Welcome(Platform platform) {

    String words() {
        Startup startup = platform.startup();
        return """

                The platform is ready after %s.

                  Address      %s
                  API          %s/docs
                  Identity     %s (administrator: admin, password in %s)

                  Demo users, password = user name:
                    officer-sipo, approver-sipo (SIPO), officer-saic, approver-saic (SAIC),
                    officer-sapprft, approver-sapprft (SAPPRFT), coordinator, auditor (JC-OFFICE),
                    statistician, verifier (NBS), administrator; machine client integrator-demo, secret = its name

                  A token:
                    curl -s %s/realms/ipstrategy/protocol/openid-connect/token \\
                      -d client_id=console -d grant_type=password -d username=officer-sipo -d password=officer-sipo

                %s
                Ctrl-C stops it. Logs: %s
                """.formatted(
                        Console.seconds(Duration.ofMillis(startup.elapsedMillis())),
                        platform.url(),
                        platform.url(),
                        platform.keycloakUrl(),
                        platform.data().resolve("secrets.properties"),
                        platform.keycloakUrl(),
                        startup.table(),
                        logs());
    }

    private Path logs() {
        return platform.data().resolve("logs");
    }
}
