package dev.tradewind.replay.suite;

import java.util.Locale;

/** The requests that a run makes, by what they are for. */
public enum Call {
    HEALTH, TOKEN, DISCOVERY, IMPORT, STOCK, CREATE, ADDRESS, OPTION, COMPLETE, SESSION, ORDER, REGISTER, POST, SHIPMENT, LOCAL;

    /** The name under which it is measured. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
