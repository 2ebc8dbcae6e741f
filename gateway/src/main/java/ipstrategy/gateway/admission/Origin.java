package ipstrategy.gateway.admission;

import io.vertx.core.http.HttpServerRequest;
import ipstrategy.web.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a request really comes from, and how it was sent. `X-Forwarded-For` is believed from the end, as far as each
/// address that says so is one of our own proxies; `X-Forwarded-Proto` and `X-Forwarded-Host` are believed of the proxy
/// that is connected, where it is one of ours.
@ApplicationScoped
public class Origin {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
    private static final String FORWARDED_HOST = "X-Forwarded-Host";
    private static final Pattern SCHEME = Pattern.compile("https?");
    private static final Pattern AUTHORITY =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");
    /// One subscriber has a whole network of this size at least.
    private static final int SUBSCRIBER_BYTES = 8;

    private final List<Network> proxies;

    @Inject
    Origin(LimitsConfig config) {
        this(config.trustedProxies().orElse(List.of()));
    }

    Origin(List<String> proxies) {
        this.proxies = proxies.stream().map(Network::of).toList();
    }

    /// The address of whoever sent a request.
    public String address(HttpServerRequest request) {
        return address(request.remoteAddress().hostAddress(), request.headers().getAll(FORWARDED_FOR));
    }

    /// The scheme by which our proxy was asked, or the gateway where nobody stands before it.
    public String scheme(HttpServerRequest request) {
        return told(request, FORWARDED_PROTO, SCHEME)
                .or(() -> Optional.ofNullable(request.scheme()))
                .orElse("http");
    }

    /// The host and port of which our proxy was asked, or the gateway where nobody stands before it.
    public Optional<String> authority(HttpServerRequest request) {
        return told(request, FORWARDED_HOST, AUTHORITY)
                .or(() -> Optional.ofNullable(request.authority()).map(Object::toString));
    }

    private Optional<String> told(HttpServerRequest request, String header, Pattern form) {
        return told(request.remoteAddress().hostAddress(), request.headers().getAll(header), form);
    }

    /// What the proxy that is connected says. It writes behind what it was told, so the last is its own word.
    Optional<String> told(String connected, List<String> said, Pattern form) {
        if (literal(connected).filter(this::isProxy).isEmpty()) {
            return Optional.empty();
        }
        List<String> words = said.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::trim)
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(words.getLast()).filter(form.asMatchPredicate());
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.holds(address));
    }

    String address(String connected, List<String> forwarded) {
        String nearest = connected;
        List<String> said = forwarded.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::trim)
                .toList();
        for (String before : said.reversed()) {
            if (literal(nearest).filter(this::isProxy).isEmpty()) {
                return nearest;
            }
            if (literal(before).isEmpty()) {
                return nearest;
            }
            nearest = before;
        }
        return nearest;
    }

    /// Whom an address stands for: itself, or the network that one subscriber has.
    static String subscriber(String address) {
        return literal(address)
                .filter(Inet6Address.class::isInstance)
                .map(one -> network(one.getAddress()))
                .orElse(address);
    }

    static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String network(byte[] address) {
        StringBuilder network = new StringBuilder();
        for (int at = 0; at < SUBSCRIBER_BYTES; at++) {
            network.append("%02x".formatted(address[at]));
        }
        return network + "/64";
    }
}
