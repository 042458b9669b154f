package dev.tradewind.webhooks.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses belong to the public internet. Source: IANA's special-purpose address registries for IPv4 and IPv6 (RFC 6890), as of
 * 2026-11: whatever they list as not globally reachable is out, and so are the forms of IPv6 that carry another address within.
 */
final class PublicRanges {
    private static final List<Range> RESERVED_4 = List.of(range(0, 0, 0, 0, 8), range(10, 0, 0, 0, 8), range(100, 64, 0, 0, 10),
            range(127, 0, 0, 0, 8), range(169, 254, 0, 0, 16), range(172, 16, 0, 0, 12), range(192, 0, 0, 0, 24), range(192, 0, 2, 0, 24),
            range(192, 88, 99, 0, 24), range(192, 168, 0, 0, 16), range(198, 18, 0, 0, 15), range(198, 51, 100, 0, 24),
            range(203, 0, 113, 0, 24), range(224, 0, 0, 0, 3));

    private PublicRanges() {}

    private record Range(int first, int bits) {
        boolean has(int address) {
            return (address ^ first) >>> (Integer.SIZE - bits) == 0;
        }
    }

    static boolean has(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? RESERVED_4.stream().noneMatch(range -> range.has(word(bytes, 0)))
                : isGlobalUnicast(word(bytes, 0));
    }

    /** Within 2000::/3, but not 2001::/23 (protocol assignments, Teredo), 2001:db8::/32, 2002::/16 (6to4) or 3fff::/20. */
    private static boolean isGlobalUnicast(int high) {
        boolean special = high >>> 9 == 0x2001_0000 >>> 9 || high == 0x2001_0db8 || high >>> 16 == 0x2002 || high >>> 12 == 0x3fff_0;
        return high >>> 29 == 1 && !special;
    }

    private static Range range(int a, int b, int c, int d, int bits) {
        return new Range(a << 24 | b << 16 | c << 8 | d, bits);
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
    }
}
