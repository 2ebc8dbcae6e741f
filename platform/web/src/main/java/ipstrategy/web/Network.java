package ipstrategy.web;

import java.net.InetAddress;

/// A block of addresses, such as `10.0.0.0/8` or `fc00::/7`; a single address is a block of one.
///
/// @param address its first address
/// @param prefix how many bits all of its addresses share
public record Network(InetAddress address, int prefix) {

    /// Reads one as it is written; nobody is asked what a name stands for.
    ///
    /// @throws IllegalArgumentException where the text is none
    public static Network of(String text) {
        int slash = text.indexOf('/');
        try {
            InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int bits = address.getAddress().length * Byte.SIZE;
            int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
            if (prefix < 0 || prefix > bits) {
                throw new IllegalArgumentException("no such prefix: " + prefix);
            }
            return new Network(address, prefix);
        } catch (IllegalArgumentException notOne) {
            throw new IllegalArgumentException("not a network: " + text + "; write it as 10.0.0.0/8", notOne);
        }
    }

    public boolean holds(InetAddress other) {
        byte[] ours = address.getAddress();
        byte[] theirs = other.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
