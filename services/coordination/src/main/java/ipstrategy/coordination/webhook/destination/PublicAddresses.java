package ipstrategy.coordination.webhook.destination;

import ipstrategy.web.Network;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses belong to the public network: those that no registry has set apart for something else (IANA's
/// registries of special-purpose addresses). What is not known to be public is not.
final class PublicAddresses {

    /// This host, private and shared networks, loopback, link-local (and with it the metadata of clouds), protocol
    /// assignments, documentation, the relays of 6to4, benchmarks, multicast, what is reserved, and broadcast.
    private static final List<Network> NOT_PUBLIC_4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /// The one block that is given out. Outside of it are loopback, link-local, unique-local, multicast, IPv4-mapped
    /// and translated addresses.
    private static final Network GIVEN_OUT_6 = Network.of("2000::/3");

    /// Within it: protocol assignments with Teredo, documentation, and 6to4, which carries an IPv4 address.
    private static final List<Network> NOT_PUBLIC_6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    static boolean include(InetAddress address) {
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(network -> network.holds(address))
                : GIVEN_OUT_6.holds(address) && NOT_PUBLIC_6.stream().noneMatch(network -> network.holds(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
