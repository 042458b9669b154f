package dev.tradewind.lambda.table;

import dev.tradewind.lambda.settings.Settings;
import jakarta.inject.Singleton;

/** The names of the suite's tables in this deployment. */
@Singleton
public final class Tables {
    private final String catalog;
    private final String commerce;
    private final String rates;
    private final String parties;
    private final String outbox;

    public Tables(Settings settings) {
        catalog = settings.text("CATALOG_TABLE");
        commerce = settings.text("COMMERCE_TABLE");
        rates = settings.text("RATES_TABLE");
        parties = settings.text("PARTIES_TABLE");
        outbox = settings.text("OUTBOX_TABLE");
    }

    /** Products, prices, stock, shipping rates, discounts. */
    public String catalog() {
        return catalog;
    }

    /** Checkout sessions, orders, idempotency records. */
    public String commerce() {
        return commerce;
    }

    /** FX rates and quotes. */
    public String rates() {
        return rates;
    }

    /** Merchants and platforms: where they want to be told, and what they were told. */
    public String parties() {
        return parties;
    }

    /** Events on their way out. */
    public String outbox() {
        return outbox;
    }
}
