package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Buyer;
import dev.tradewind.checkout.model.BuyerContext;
import dev.tradewind.checkout.model.Consent;
import dev.tradewind.kernel.CountryCode;
import java.util.Map;

/** Who buys and what was hinted about them, as it was told. */
final class BuyerView {
    private BuyerView() {}

    static Map<String, Object> of(Buyer buyer) {
        return Members.none().maybe("first_name", buyer.firstName()).maybe("last_name", buyer.lastName()).maybe("email", buyer.email())
                .maybe("phone_number", buyer.phone()).unlessEmpty("consent", consent(buyer.consent())).end();
    }

    static Map<String, Object> of(BuyerContext context) {
        return Members.none().maybe("address_country", context.country().map(CountryCode::value)).maybe("address_region", context.region())
                .maybe("postal_code", context.postalCode()).maybe("language", context.language()).maybe("currency", context.currency())
                .end();
    }

    private static Map<String, Object> consent(Consent consent) {
        return Members.none().maybe("analytics", consent.analytics()).maybe("preferences", consent.preferences())
                .maybe("marketing", consent.marketing()).maybe("sale_of_data", consent.saleOfData()).end();
    }
}
