package dev.tradewind.lambda.log;

import java.util.Locale;

/** The only things a log line may say. Whatever is secret or personal has no name here and so cannot be logged. */
public enum LogField {
    ROUTE, STATUS, MILLIS, REASON, COUNT, ERROR, QUEUE, MESSAGE_ID, EVENT_ID, EVENT_TYPE, ORDER_ID, QUOTE_ID, IMPORT_ID, SKU, SOURCE, DATE, CURRENCY, WORK, ATTEMPT, GATEWAY_REFERENCE, ENDPOINT_ID;

    /** The field's name in the JSON line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
