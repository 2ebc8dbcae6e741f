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

/// Where a request really comes from. `X-Forwarded-For` is believed from the end, and only as far as each address that
/// says so is one of our own proxies.
@ApplicationScoped
public class Origin {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
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

    String address(String connected, List<String> forwarded) {
        String nearest = connected;
        List<String> said = forwarded.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::trim)
                .toList();
        for (String before : said.reversed()) {
            Optional<InetAddress> teller = literal(nearest);
            if (teller.isEmpty() || proxies.stream().noneMatch(proxy -> proxy.holds(teller.get()))) {
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
