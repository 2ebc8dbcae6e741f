package ipstrategy.coordination.webhook.destination;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// A block of addresses, such as `10.0.0.0/8` or `fc00::/7`.
///
/// @param address its first address
/// @param prefix how many bits all of its addresses share
record Network(InetAddress address, int prefix) {

    /// @throws IllegalArgumentException where the text is none
    static Network of(String text) {
        int slash = text.indexOf('/');
        String first = slash < 0 ? text : text.substring(0, slash);
        if (!first.matches("[0-9a-fA-F:.]+")) {
            throw new IllegalArgumentException("not a network, such as 10.0.0.0/8: " + text);
        }
        try {
            InetAddress address = InetAddress.getByName(first);
            int bits = address.getAddress().length * Byte.SIZE;
            int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
            if (prefix < 0 || prefix > bits) {
                throw new IllegalArgumentException("not a network, such as 10.0.0.0/8: " + text);
            }
            return new Network(address, prefix);
        } catch (UnknownHostException notAnAddress) {
            throw new IllegalArgumentException("not a network, such as 10.0.0.0/8: " + text, notAnAddress);
        }
    }

    boolean contains(InetAddress other) {
        byte[] ours = address.getAddress();
        byte[] theirs = other.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
            if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
