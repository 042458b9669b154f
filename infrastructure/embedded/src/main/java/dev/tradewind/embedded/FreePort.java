package dev.tradewind.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

final class FreePort {

    private FreePort() {}

    /** The wanted port, or one that is free now when 0 is wanted. */
    static int orAny(int wanted) {
        if (wanted != 0) {
            return wanted;
        }
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException("No free TCP port: " + failure.getMessage(), failure);
        }
    }
}
