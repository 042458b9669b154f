package dev.tradewind.replay.suite;

import dev.tradewind.replay.history.CatalogueItem;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the catalogue as the import route reads it. What the file does not say is assumed, the same for all goods. */
public final class CatalogueFiles {
    /** Festive and other entertainment articles: the shop sells gifts. */
    static final String HS_CODE = "950590";
    static final String ORIGIN = "CN";
    static final int WEIGHT_GRAMS = 250;
    /** Who sells it all. */
    public static final String MERCHANT = "uci-online-retail";
    /** The file's prices. */
    public static final String CURRENCY = "GBP";

    private static final String PRODUCTS = "sku,title,merchant_id,price_minor,currency,hs_code,origin_country,weight_grams,stock\n";
    private static final String EUROPE = "AT BE CH CY CZ DE DK ES FI FR GR IE IS IT LT MT NL NO PL PT SE";
    private static final String RATES = """
            service,title,countries,max_weight_grams,price_minor,currency,min_days,max_days
            parcel,Parcel,GB,30000,395,GBP,1,3
            freight,Freight,GB,1000000000,4900,GBP,2,6
            parcel,Parcel,%1$s,30000,995,GBP,3,7
            freight,Freight,%1$s,1000000000,14900,GBP,5,12
            parcel,Parcel,*,30000,1995,GBP,6,15
            freight,Freight,*,1000000000,39900,GBP,10,40
            """.formatted(EUROPE);

    private CatalogueFiles() {}

    /** products.csv. */
    public static String products(List<CatalogueItem> items) {
        return items.stream().map(CatalogueFiles::product).collect(Collectors.joining("\n", PRODUCTS, "\n"));
    }

    /** shipping_rates.csv: an option for every country and every weight. */
    public static String shippingRates() {
        return RATES;
    }

    private static String product(CatalogueItem item) {
        return String.join(",", item.sku().value(), quoted(item.title()), MERCHANT, Long.toString(item.price()), CURRENCY, HS_CODE, ORIGIN,
                Integer.toString(WEIGHT_GRAMS), Long.toString(item.stock()));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
