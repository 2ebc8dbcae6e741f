package ipstrategy.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/// The one OpenID Connect issuer of a JVM. It does as much as a service asks of one: it says where its keys are, shows
/// them, and says of a token whether it still holds. It ends with the JVM.
final class Issuer {

    static final String KEY_ID = "of-the-issuer";
    static final String RETIRING_KEY_ID = "retiring";

    private static final int BITS = 2048;
    private static final String REALM = "/realms/ipstrategy";
    private static final String PROTOCOL = REALM + "/protocol/openid-connect";

    private static @Nullable Issuer running;

    private final RsaJsonWebKey key;
    private final RsaJsonWebKey retiring;
    private final String url;
    private volatile boolean retired;
    private volatile boolean revoked;

    private Issuer(RsaJsonWebKey key, RsaJsonWebKey retiring, String url) {
        this.key = key;
        this.retiring = retiring;
        this.url = url;
    }

    static String url() {
        return Outermost.ask(Issuer.class, "urlOfTheRunning");
    }

    /// The key it signs with.
    static RsaJsonWebKey key() {
        return read("keyOfTheRunning");
    }

    /// A key that it shows until [#retire()].
    static RsaJsonWebKey retiringKey() {
        return read("retiringKeyOfTheRunning");
    }

    /// From now on the issuer does not show the retiring key.
    static void retire() {
        Outermost.ask(Issuer.class, "retireInTheRunning");
    }

    /// From now on whoever asks about a token hears that it does not hold.
    static void revoke() {
        Outermost.ask(Issuer.class, "revokeInTheRunning");
    }

    private static RsaJsonWebKey read(String question) {
        try {
            return new RsaJsonWebKey(JsonUtil.parseJson(Outermost.ask(Issuer.class, question)));
        } catch (JoseException unreadable) {
            throw new IllegalStateException("the issuer's key cannot be read", unreadable);
        }
    }

    /// A new key, which the issuer does not show.
    static RsaJsonWebKey strangeKey() {
        try {
            return RsaJwkGenerator.generateJwk(BITS);
        } catch (JoseException failed) {
            throw new IllegalStateException("this machine makes no RSA keys", failed);
        }
    }

    /// Called by its name from all class loaders.
    @SuppressWarnings("unused")
    private static String urlOfTheRunning() throws IOException {
        return running().url;
    }

    /// Called by its name from all class loaders.
    @SuppressWarnings("unused")
    private static String keyOfTheRunning() throws IOException {
        return running().key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    /// Called by its name from all class loaders.
    @SuppressWarnings("unused")
    private static String retiringKeyOfTheRunning() throws IOException {
        return running().retiring.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    /// Called by its name from all class loaders.
    @SuppressWarnings("unused")
    private static String retireInTheRunning() throws IOException {
        running().retired = true;
        return "";
    }

    /// Called by its name from all class loaders.
    @SuppressWarnings("unused")
    private static String revokeInTheRunning() throws IOException {
        running().revoked = true;
        return "";
    }

    private static synchronized Issuer running() throws IOException {
        if (running == null) {
            running = open();
        }
        return running;
    }

    private static Issuer open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String host = "http://localhost:" + server.getAddress().getPort();
        Issuer issuer = new Issuer(named(KEY_ID), named(RETIRING_KEY_ID), host + REALM);
        show(server, REALM + "/.well-known/openid-configuration", () -> configuration(host));
        show(server, PROTOCOL + "/certs", issuer::certificates);
        show(server, PROTOCOL + "/token/introspect", issuer::standing);
        // The server's own thread takes after the one that starts it: a daemon keeps no JVM alive.
        Thread.ofPlatform().daemon().start(server::start);
        return issuer;
    }

    private static RsaJsonWebKey named(String id) {
        RsaJsonWebKey key = strangeKey();
        key.setKeyId(id);
        key.setUse("sig");
        key.setAlgorithm("RS256");
        return key;
    }

    private String certificates() {
        JsonWebKeySet shown = retired ? new JsonWebKeySet(key) : new JsonWebKeySet(key, retiring);
        return shown.toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /// RFC 7662.
    private String standing() {
        return JsonUtil.toJson(Map.of("active", !revoked));
    }

    private static String configuration(String host) {
        String protocol = host + PROTOCOL;
        return JsonUtil.toJson(Map.of(
                "issuer", host + REALM,
                "jwks_uri", protocol + "/certs",
                "authorization_endpoint", protocol + "/auth",
                "token_endpoint", protocol + "/token",
                "introspection_endpoint", protocol + "/token/introspect",
                "userinfo_endpoint", protocol + "/userinfo",
                "end_session_endpoint", protocol + "/logout"));
    }

    private static void show(HttpServer server, String path, Supplier<String> json) {
        server.createContext(path, exchange -> answer(exchange, json.get().getBytes(StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, byte[] json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(json);
        }
    }
}
