package ipstrategy.testkit;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/// A token in the making, with the claims that Keycloak gives in the realm: right in all unless the test spoils one.
public final class Tokens {

    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Map<String, Object> claims = new LinkedHashMap<>();
    private final List<String> roles = new ArrayList<>();
    private Instant issuedAt = Clock.systemUTC().instant();
    private PrivateKey key = Issuer.key().getPrivateKey();
    private String keyId = Issuer.KEY_ID;

    private Tokens(String username) {
        claims.put("iss", Issuer.url());
        claims.put("sub", idOf(username));
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("typ", "Bearer");
        claims.put("azp", "ipstrategy");
        claims.put("preferred_username", username);
        audience("ipstrategy");
    }

    /// A token of a user or a machine client, in no role and for no agency yet. The application must run with
    /// [TokensForTests] to believe it.
    public static Tokens of(String username) {
        return new Tokens(username);
    }

    /// In this role too, spelled as in the realm: `officer`. A machine client, `integrator`, has all scopes unless the
    /// claim `scopes` says otherwise.
    public Tokens role(String role) {
        roles.add(role);
        return this;
    }

    /// For this agency, by its code in the agency register: `SIPO`.
    public Tokens agency(String code) {
        return claim("agency", code);
    }

    /// For this audience in place of `ipstrategy`.
    public Tokens audience(String audience) {
        return claim("aud", List.of(audience));
    }

    /// With this claim, in place of one of the same name.
    public Tokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /// Over since half an hour.
    public Tokens expired() {
        issuedAt = issuedAt.minus(LIFE.multipliedBy(2));
        return this;
    }

    /// Signed with a key that the issuer does not know, under the name of one that it does.
    public Tokens signedByAStranger() {
        key = Issuer.strangeKey().getPrivateKey();
        return this;
    }

    /// Signed with a key of the issuer that it shows until [#retireKey()].
    public Tokens signedByARetiringKey() {
        key = Issuer.retiringKey().getPrivateKey();
        keyId = Issuer.RETIRING_KEY_ID;
        return this;
    }

    /// Takes the retiring key out of what the issuer shows, for the rest of the JVM.
    public static void retireKey() {
        Issuer.retire();
    }

    /// Lets the issuer say of every token that it does not hold, to an application that asks, for the rest of the JVM.
    public static void revokeAll() {
        Issuer.revoke();
    }

    /// The signed token, as it stands behind `Bearer`.
    public String build() {
        Map<String, Object> payload = new LinkedHashMap<>(claims);
        payload.putIfAbsent("iat", issuedAt.getEpochSecond());
        payload.putIfAbsent("exp", issuedAt.plus(LIFE).getEpochSecond());
        payload.putIfAbsent("realm_access", Map.of("roles", List.copyOf(roles)));
        if (roles.contains("integrator")) {
            payload.putIfAbsent("scopes", "all:read all:write");
        }
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(JsonUtil.toJson(payload));
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(keyId);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException("the token cannot be signed", failed);
        }
    }

    private static String idOf(String username) {
        return UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
