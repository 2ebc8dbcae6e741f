package ipstrategy.gateway.contract;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Serves the contract. It is the same everywhere but for where one signs in: there the realm of this installation
/// stands in the place of the one on a developer's machine.
@ApplicationScoped
class Document {

    private static final String PATH = "/openapi.json";
    private static final String FILE = "/META-INF/resources" + PATH;
    private static final int BEFORE_FILES = -500;
    private static final int NOT_MODIFIED = 304;
    private static final int TAG_BYTES = 16;

    /// As the committed document has it.
    private static final String COMMITTED = "\"http://localhost:8180/realms/ipstrategy/";

    private final Realm realm;
    private volatile @Nullable Settled settled;

    Document(Realm realm) {
        this.realm = realm;
    }

    /// As it is sent, with the tag by which a caller knows that it has it already.
    private record Settled(Buffer document, String tag) {}

    void lay(@Observes Router router) {
        router.get(PATH).method(HttpMethod.HEAD).order(BEFORE_FILES).handler(this::show);
    }

    private void show(RoutingContext context) {
        Settled known = settled;
        if (known != null) {
            send(context, known);
            return;
        }
        realm.address()
                .compose(address -> made(context, address).onSuccess(document -> settled = document))
                .recover(silent -> made(context, realm.reached()))
                .onSuccess(document -> send(context, document))
                .onFailure(context::fail);
    }

    private static Future<Settled> made(RoutingContext context, String address) {
        return context.vertx().executeBlocking(() -> {
            byte[] document = read().replace(COMMITTED, '"' + address + '/').getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document);
            // Weak: it may be sent compressed.
            return new Settled(Buffer.buffer(document), "W/\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + "\"");
        });
    }

    private static String read() throws IOException {
        try (InputStream text = Objects.requireNonNull(Document.class.getResourceAsStream(FILE))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Routes of their own are not compressed unless they ask for it; this is the longest answer of all.
    private static void send(RoutingContext context, Settled settled) {
        HttpServerResponse response = context.response();
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache").putHeader(HttpHeaders.ETAG, settled.tag());
        if (context.isFresh()) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(settled.document());
    }
}
