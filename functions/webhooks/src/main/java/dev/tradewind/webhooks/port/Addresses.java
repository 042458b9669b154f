package dev.tradewind.webhooks.port;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/** Where a URL leads, and whether we may go there. */
@FunctionalInterface
public interface Addresses {
    /** We may not, or there is no such name; a word why. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        public Refused(String word) {
            super(word, null, false, false);
        }

        /** The word. */
        public String word() {
            return getMessage();
        }
    }

    /** The addresses of the URL's host, every one of them allowed. */
    List<InetAddress> of(URI url) throws Refused;
}
