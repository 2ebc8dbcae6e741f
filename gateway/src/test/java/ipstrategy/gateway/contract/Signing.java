package ipstrategy.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.testkit.House;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who may call an operation, and how callers get their token.
final class Signing {

    /// Where the launcher starts Keycloak; an installation of its own says its own address at `/docs`.
    private static final String REALM = "http://localhost:8180/realms/ipstrategy/protocol/openid-connect";

    private static final String ALL = "all";
    private static final String READ = ":read";
    private static final String WRITE = ":write";
    private static final Pattern BELOW_A_SERVICE = Pattern.compile("^/api/v1/services/([^/]+)/");

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
                        "How to get that token: people sign in with a code and PKCE, machines with what they are known by. People"
                                + " have roles and no scopes. A machine client is registered with its scopes: each of its"
                                + " tokens has them, and none is asked for with it.");
        ObjectNode flows = keycloak.putObject("flows");
        flows.putObject("authorizationCode")
                .put("authorizationUrl", REALM + "/auth")
                .put("tokenUrl", REALM + "/token")
                .put("refreshUrl", REALM + "/token")
                .putObject("scopes");
        ObjectNode scopes = flows.putObject("clientCredentials")
                .put("tokenUrl", REALM + "/token")
                .putObject("scopes");
        House.SERVICES.modules().forEach(service -> scopes(scopes, service, "`" + service + "`"));
        scopes(scopes, ALL, "all services");
        return schemes;
    }

    private static void scopes(ObjectNode scopes, String service, String said) {
        scopes.put(service + READ, "Read what " + said + " answers: GET, HEAD, OPTIONS.");
        scopes.put(service + WRITE, "Change what is in " + said + ": all other methods.");
    }

    /// Reading what is public needs no token; what needs one says for which roles.
    static void complete(String path, String method, ObjectNode operation) {
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
                        + (roles.isMissingNode() ? "Open to everybody." : "Needs one of the roles: " + names + ".")
                        + " "
                        + scope(path, method.equals("get") ? READ : WRITE));
    }

    /// What the services ask of machine clients. Which of them a path at the top leads to is a matter of the request.
    private static String scope(String path, String verb) {
        Matcher below = BELOW_A_SERVICE.matcher(path);
        String own = below.find() ? "`" + below.group(1) + verb + "`" : "the `" + verb + "` of each service asked";
        return "Machine clients need " + own + ", or `" + ALL + verb + "`.";
    }
}
