package ipstrategy.coordination.webhook.destination;

import ipstrategy.web.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Judges where messages may go. A subscriber chooses the address, and the platform stands inside: without this anybody
/// who may subscribe could have it knock at doors that are closed to the outside (SSRF).
@ApplicationScoped
public class Targets {

    private static final int LONGEST = 500;

    /// How long a name may take to lead somewhere.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<Network> allowed;
    private final boolean plainHttp;
    private final Names names = new Names(InetAddress::getAllByName, PATIENCE);

    Targets(WebhookConfig config) {
        this.allowed = config.allowedTargets().orElse(List.of()).stream()
                .map(Network::of)
                .toList();
        this.plainHttp = config.plainHttp();
    }

    /// What became of judging an address.
    public sealed interface Judged {

        /// A message may go there, and to this address of the host alone.
        record Open(URI url, InetAddress address) implements Judged {}

        record Closed(Failure failure) implements Judged {}
    }

    /// Judges an address as it is written, before anybody asks where it leads: null where nothing is against it.
    public @Nullable Failure asWritten(String text) {
        URI url = parsed(text);
        if (url == null) {
            return Failure.MALFORMED;
        }
        return isLiteral(url.getHost()) && judge(text) instanceof Judged.Closed(Failure failure) ? failure : null;
    }

    /// Judges an address for a message that is to go there now. All addresses of the host must be allowed: which one is
    /// given first is up to whoever answers for the name.
    public Judged judge(String text) {
        URI url = parsed(text);
        if (url == null) {
            return new Judged.Closed(Failure.MALFORMED);
        }
        try {
            InetAddress[] all = names.of(url.getHost());
            for (InetAddress one : all) {
                boolean mapped = url.getHost().startsWith("[") && one instanceof Inet4Address;
                if (mapped || !isAllowed(one)) {
                    return new Judged.Closed(Failure.FORBIDDEN);
                }
            }
            return new Judged.Open(url, all[0]);
        } catch (UnknownHostException nowhere) {
            return new Judged.Closed(Failure.UNRESOLVED);
        }
    }

    boolean isAllowed(InetAddress address) {
        return PublicAddresses.include(address) || allowed.stream().anyMatch(network -> network.holds(address));
    }

    private @Nullable URI parsed(String text) {
        if (text.length() > LONGEST || !text.chars().allMatch(character -> character > ' ' && character < 127)) {
            return null;
        }
        try {
            URI url = new URI(text);
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            boolean known = scheme.equals("https") || (plainHttp && scheme.equals("http"));
            boolean bare = url.getRawUserInfo() == null && url.getRawFragment() == null;
            return known && bare && url.getHost() != null ? url : null;
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    /// Whether a host is written in digits, in whatever form an address may be written.
    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+|0[xX].*");
    }
}
