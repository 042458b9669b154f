package dev.tradewind.catalog;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files as operators write them. */
final class Samples {
    static final String PRODUCTS = "sku,title,merchant_id,price_minor,currency,hs_code,origin_country,weight_grams,stock\n";
    static final String MUG = "MUG-1,\"Mug, \"\"white\"\"\",acme,1250,GBP,691200,CN,400,10\n";
    static final String LAMP = "LAMP.2,Lampe à huile,acme,9900,EUR,94055000,PT,2200,3\n";
    static final String PRICES = "sku,currency,price_minor\n";
    static final String SHIPPING = """
            service,title,countries,max_weight_grams,price_minor,currency,min_days,max_days
            post,Post,DE FR,2000,495,EUR,2,5
            post,Post,DE FR,10000,995,EUR,2,5
            post,Post,*,2000,1495,EUR,5,12
            """;
    static final String SERVICES = """
            service,title,carrier,mode,origins,destinations,max_weight_grams,max_volume_cm3,price_steps,currency,min_days,max_days
            air,Air,Silver Wing,third_party,DE,*,30000,120000,30000=9000,EUR,2,4
            """;
    static final String DISCOUNTS = """
            code,title,kind,value,currency,min_subtotal_minor,starts_at,ends_at
            welcome10,Ten off,percent,12.5,,,,
            FIVER,Five off,amount,500,GBP,2000,2026-11-01T00:00:00+01:00,2027-01-01T00:00:00Z
            """;

    private Samples() {}

    /** A file of that many products. */
    static String products(int count) {
        return PRODUCTS
                + IntStream.range(0, count).mapToObj(i -> "SKU-%05d,Product %d,acme,%d,GBP,691200,CN,400,%d".formatted(i, i, 100 + i, i))
                        .collect(Collectors.joining("\n"));
    }
}
