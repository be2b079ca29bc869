package org.bookwheel.server.http;

import java.net.InetAddress;
import org.bookwheel.search.BadQueryException;

/// An address, or all addresses that begin with the same bits: `10.0.0.0/8`.
///
/// @param bits how many bits count
record Network(InetAddress address, int bits) {

    /// @throws BadQueryException if the text is no address; names are not looked up
    static Network of(String text) {
        int slash = text.indexOf('/');
        try {
            InetAddress address =
                    InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int all = address.getAddress().length * 8;
            int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
            if (bits >= 0 && bits <= all) {
                return new Network(address, bits);
            }
        } catch (IllegalArgumentException wrong) {
            // said below, with what is right
        }
        throw new BadQueryException(
                "--trusted-proxy", text, "an address or a network, such as 10.0.0.1 or 10.0.0.0/8");
    }

    boolean contains(InetAddress other) {
        byte[] own = address.getAddress();
        byte[] asked = other.getAddress();
        if (own.length != asked.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((own[bit / 8] & mask) != (asked[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
