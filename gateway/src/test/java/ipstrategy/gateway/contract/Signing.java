package ipstrategy.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Who may call an operation, and how callers get their token.
final class Signing {

    /// Where the launcher starts Keycloak; an installation of its own says its own address at `/docs`.
    private static final String REALM = "http://localhost:8180/realms/ipstrategy/protocol/openid-connect";

    private Signing() {}

    static ObjectNode schemes(ObjectMapper json) {
        ObjectNode schemes = json.createObjectNode();
        schemes.putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "An access token of the realm `ipstrategy` with the audience `ipstrategy`.");
        ObjectNode keycloak = schemes.putObject("keycloak");
        keycloak.put("type", "oauth2")
                .put(
                        "description",
                        "How to get that token: people sign in with a code and PKCE, machines with what they are known by.");
        ObjectNode flows = keycloak.putObject("flows");
        flows.putObject("authorizationCode")
                .put("authorizationUrl", REALM + "/auth")
                .put("tokenUrl", REALM + "/token")
                .put("refreshUrl", REALM + "/token")
                .putObject("scopes");
        flows.putObject("clientCredentials").put("tokenUrl", REALM + "/token").putObject("scopes");
        return schemes;
    }

    /// Reading what is public needs no token; what needs one says for which roles.
    static void complete(ObjectNode operation) {
        JsonNode roles = operation.path("security").path(0).path("SecurityScheme");
        ArrayNode security = operation.putArray("security");
        if (roles.isMissingNode()) {
            security.addObject();
        }
        security.addObject().putArray("token");
        security.addObject().putArray("keycloak");
        StringBuilder names = new StringBuilder();
        roles.forEach(role -> names.append(names.isEmpty() ? "" : ", ").append(role.asText()));
        String before = operation.path("description").asText();
        operation.put(
                "description",
                (before.isEmpty() ? "" : before + " ")
                        + (roles.isMissingNode() ? "Open to everybody." : "Needs one of the roles: " + names + "."));
    }
}
