package ipstrategy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/// The network policies of one namespace, as a cluster carries them out. Other namespaces have none here, so an edge to
/// or from them is judged at our end alone.
record Policies(String namespace, List<ObjectNode> all) {

    /// Whether the end that sends may.
    boolean letOut(Pod from, Pod to, String port) {
        return allow(from, to, port, "Egress", "egress", "to");
    }

    /// Whether the end that takes does.
    boolean letIn(Pod from, Pod to, String port) {
        return allow(to, from, port, "Ingress", "ingress", "from");
    }

    /// Whether one end lets the other through. An end that no policy selects lets everybody through.
    private boolean allow(Pod end, Pod other, String port, String type, String rules, String peers) {
        if (!end.namespace().equals(namespace)) {
            return true;
        }
        List<ObjectNode> selecting = all.stream()
                .filter(policy -> Rendering.each(policy.at("/spec/policyTypes"))
                        .anyMatch(one -> one.asText().equals(type)))
                .filter(policy -> Selector.matches(policy.at("/spec/podSelector"), end.labels()))
                .toList();
        return selecting.isEmpty()
                || selecting.stream()
                        .flatMap(policy -> Rendering.each(policy.path("spec").path(rules)))
                        .anyMatch(rule -> means(rule.path(peers), other) && opens(rule.path("ports"), port));
    }

    private boolean means(JsonNode peers, Pod other) {
        return peers.isEmpty() || Rendering.each(peers).anyMatch(peer -> meansOne(peer, other));
    }

    private boolean meansOne(JsonNode peer, Pod other) {
        if (peer.has("ipBlock")) {
            return holds(peer.path("ipBlock").path("cidr"), other)
                    && Rendering.each(peer.path("ipBlock").path("except")).noneMatch(except -> holds(except, other));
        }
        boolean there = peer.has("namespaceSelector")
                ? !other.namespace().isEmpty()
                        && Selector.matches(
                                peer.path("namespaceSelector"),
                                Map.of("kubernetes.io/metadata.name", other.namespace()))
                : other.namespace().equals(namespace);
        return there && Selector.matches(peer.path("podSelector"), other.labels());
    }

    private static boolean opens(JsonNode ports, String port) {
        return ports.isEmpty()
                || Rendering.each(ports)
                        .anyMatch(one -> port.equals(one.path("protocol").asText("TCP") + " "
                                        + one.path("port").asText())
                                || one.path("port").isMissingNode());
    }

    private static boolean holds(JsonNode cidr, Pod other) {
        String[] parts = cidr.asText().split("/");
        int shift = 32 - Integer.parseInt(parts[1]);
        return shift == 32 || number(parts[0]) >>> shift == number(other.ip()) >>> shift;
    }

    private static int number(String ip) {
        int number = 0;
        for (byte one : InetAddress.ofLiteral(ip).getAddress()) {
            number = number << 8 | one & 0xff;
        }
        return number;
    }
}
