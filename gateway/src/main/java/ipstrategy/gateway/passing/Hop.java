package ipstrategy.gateway.passing;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.List;

/// The one connection between the gateway and an owner. What an owner says of it is said to the gateway and ends there
/// (RFC 9110, 7.6.1); a caller's own connection may even be of HTTP/2, which knows no such words and breaks off at them
/// (RFC 9113, 8.2.2).
final class Hop {

    private static final String CONNECTION = "Connection";

    /// `Transfer-Encoding` is not among them: by it the proxy knows a body whose length nobody said.
    private static final List<String> ABOUT_IT = List.of(CONNECTION, "Keep-Alive", "Proxy-Connection", "Upgrade");

    private Hop() {}

    /// Takes out of an owner's answer what was said of its connection.
    static void end(MultiMap headers) {
        headers.getAll(CONNECTION).stream()
                .flatMap(named -> Arrays.stream(named.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(headers::remove);
        ABOUT_IT.forEach(headers::remove);
    }
}
