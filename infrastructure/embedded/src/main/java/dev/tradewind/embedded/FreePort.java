package dev.tradewind.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds TCP ports on the loopback address. */
public final class FreePort {

    private FreePort() {}

    /** A port that is free now. */
    public static int any() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException("No free TCP port: " + failure.getMessage(), failure);
        }
    }

    /** The wanted port, or one that is free now when 0 is wanted. */
    static int orAny(int wanted) {
        return wanted == 0 ? any() : wanted;
    }
}
