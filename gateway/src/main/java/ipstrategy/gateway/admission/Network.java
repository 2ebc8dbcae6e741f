package ipstrategy.gateway.admission;

import java.net.InetAddress;

/// A range of addresses, such as `10.0.0.0/8`; a single address is a range of one.
record Network(InetAddress address, int prefix) {

    static Network of(String text) {
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
            throw new IllegalStateException("not a network: " + text + "; write it as 10.0.0.0/8", notOne);
        }
    }

    boolean holds(InetAddress other) {
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
