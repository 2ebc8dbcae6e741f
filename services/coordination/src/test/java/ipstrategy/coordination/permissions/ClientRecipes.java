package ipstrategy.coordination.permissions;

import java.util.Map;
import java.util.function.Supplier;

/// On machine clients that act for SIPO; Keycloak is a stand-in.
record ClientRecipes(Fixture fixture) {

    private static final String REASON = """
            {"reason": "对接需要"}""";
    private static final String KEYS = """
            {"keys": [{"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}""";

    void into(Map<String, Supplier<Subject>> all) {
        all.put("listClients", () -> Subject.at("/clients?limit=500"));
        all.put("getClient", () -> Subject.at("/clients/" + registered("null")));
        all.put("registerClient", () -> Subject.at("/clients").send(fresh("matrix-new-" + fixture.next(), "null")));
        all.put(
                "changeClientScopes",
                () -> Subject.at("/clients/" + registered("null") + "/scopes").send("""
                {"scopes": ["trademarks:read"], "reason": "对接需要"}"""));
        all.put(
                "rotateClientSecret",
                () -> Subject.at("/clients/" + registered("null") + "/secret").send(REASON));
        all.put(
                "replaceClientKeys",
                () -> Subject.at("/clients/" + registered(KEYS) + "/keys")
                        .send("{\"jwks\": %s, \"reason\": \"更换\"}".formatted(KEYS)));
        all.put(
                "disableClient",
                () -> Subject.at("/clients/" + registered("null") + "/disabling")
                        .send(REASON));
        all.put("enableClient", () -> {
            String client = registered("null");
            administrator("/clients/" + client + "/disabling", REASON);
            return Subject.at("/clients/" + client + "/enabling").send(REASON);
        });
    }

    private String registered(String jwks) {
        String id = "matrix-" + fixture.next();
        administrator("/clients", fresh(id, jwks));
        return id;
    }

    private void administrator(String path, String json) {
        fixture.by("administrator", "JC-OFFICE", "POST", path, json);
    }

    private static String fresh(String id, String jwks) {
        return """
                {"id": "%s", "title": {"zh": "矩阵", "en": "Matrix"}, "agency": "SIPO", "scopes": ["patents:read"],
                 "jwks": %s, "reason": "对接需要"}""".formatted(id, jwks);
    }
}
