package ipstrategy.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Whoever has a password or a secret that can be read in the realm's file is a demo user, whose tokens are refused
/// outside a rehearsal, and whom a realm for earnest leaves out.
class RealmTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GIVEN_BY_THE_ENVIRONMENT = "\\$\\{[A-Z_]+}";

    @Test
    void whoeverCanBeKnownByHeartIsADemoUser() throws IOException {
        assertThat(unmarked(JSON.readTree(RepositoryRoot.resolve("launcher/src/main/resources/realm/ipstrategy.json")
                        .toFile())))
                .isEmpty();
    }

    @Test
    void aPersonAndAClientWithoutTheMarkWouldBeFound() throws IOException {
        assertThat(unmarked(JSON.readTree("""
                {"clients": [{"clientId": "open", "secret": "open"}, {"clientId": "closed", "secret": "${CLOSED_SECRET}"}],
                 "users": [{"username": "visitor", "credentials": [{"value": "visitor"}], "realmRoles": ["auditor"]},
                           {"username": "service-account-open", "serviceAccountClientId": "open"},
                           {"username": "service-account-closed", "serviceAccountClientId": "closed"}]}
                """))).containsExactly("visitor", "service-account-open");
    }

    private static List<String> unmarked(JsonNode realm) {
        Set<String> open = stream(realm.path("clients"))
                .filter(client -> client.has("secret"))
                .filter(client -> !client.path("secret").asText().matches(GIVEN_BY_THE_ENVIRONMENT))
                .map(client -> client.path("clientId").asText())
                .collect(Collectors.toSet());
        return stream(realm.path("users"))
                .filter(user -> user.has("credentials")
                        || open.contains(user.path("serviceAccountClientId").asText()))
                .filter(user -> stream(user.path("realmRoles"))
                        .noneMatch(role -> role.asText().equals("demo")))
                .map(user -> user.path("username").asText())
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode members) {
        return StreamSupport.stream(members.spliterator(), false);
    }
}
