package ipstrategy.gateway.standin;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/// One request as it came to a stand-in.
///
/// @param method its method
/// @param uri its path and query, not decoded
/// @param headers its headers
/// @param body what has come of its body until now
public record Seen(String method, String uri, MultiMap headers, Buffer body) {

    static Seen of(HttpServerRequest request) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(request.headers());
        return new Seen(request.method().name(), request.uri(), headers, Buffer.buffer());
    }

    /// The method and where to: `GET /api/v1/measures`.
    public String line() {
        return method + " " + uri;
    }
}
