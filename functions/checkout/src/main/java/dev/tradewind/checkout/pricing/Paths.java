package dev.tradewind.checkout.pricing;

/** The parts of a session that messages point at, as JSONPath (RFC 9535). */
final class Paths {
    static final String CURRENCY_WISH = "$.context.currency";
    static final String FX_LOCK = "$['dev.tradewind.fx_lock']";
    static final String EMAIL = "$.buyer.email";
    static final String FULFILLMENT = "$.fulfillment";
    static final String SELECTED_DESTINATION = "$.fulfillment.methods[0].selected_destination_id";
    static final String SELECTED_OPTION = "$.fulfillment.methods[0].groups[0].selected_option_id";
    static final String TOTALS = "$.totals";

    private Paths() {}

    static String line(int index) {
        return "$.line_items[" + index + "]";
    }

    static String code(int index) {
        return "$.discounts.codes[" + index + "]";
    }

    static String destination(int index) {
        return "$.fulfillment.methods[0].destinations[" + index + "]";
    }
}
