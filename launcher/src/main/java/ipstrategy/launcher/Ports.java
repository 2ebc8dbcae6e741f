package ipstrategy.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The ports of one platform, all of them moved by the same offset so that several can run on one machine.
///
/// @param offset what is added to each
public record Ports(int offset) {

    /// Below the ports that systems hand out to outgoing connections.
    static final int HIGHEST_OFFSET = 23_000;

    private static final int FIRST_SERVICE = 8101;

    /// The services in the order of their ports.
    static final List<String> SERVICES =
            List.of("patents", "trademarks", "copyright", "enforcement", "international", "coordination");

    public int gateway() {
        return 8080 + offset;
    }

    public int postgres() {
        return 8132 + offset;
    }

    public int keycloak() {
        return 8180 + offset;
    }

    public int keycloakManagement() {
        return 9180 + offset;
    }

    public int service(String name) {
        int place = SERVICES.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("no service " + name);
        }
        return FIRST_SERVICE + place + offset;
    }

    public int console() {
        return 8107 + offset;
    }

    /// All of them, with who listens there.
    Map<String, Integer> all() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("postgres", postgres());
        all.put("keycloak", keycloak());
        all.put("keycloak management", keycloakManagement());
        SERVICES.forEach(name -> all.put(name, service(name)));
        all.put("console", console());
        all.put("gateway", gateway());
        return all;
    }
}
