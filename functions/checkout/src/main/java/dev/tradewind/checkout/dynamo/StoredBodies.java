package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.model.Address;
import dev.tradewind.checkout.model.AppliedDiscount;
import dev.tradewind.checkout.model.Buyer;
import dev.tradewind.checkout.model.BuyerContext;
import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Completion;
import dev.tradewind.checkout.model.Consent;
import dev.tradewind.checkout.model.DeliveryIntent;
import dev.tradewind.checkout.model.Destination;
import dev.tradewind.checkout.model.Instrument;
import dev.tradewind.checkout.model.IntentLine;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.OfferLine;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.Payment;
import dev.tradewind.checkout.model.RateUsed;
import dev.tradewind.checkout.model.Remembered;
import dev.tradewind.checkout.model.Route;
import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.checkout.model.Totals;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.json.Json;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** Sessions and orders as they are stored: the model as JSON, deflated. The model itself knows nothing of it. */
@SerdeImport(Address.class)
@SerdeImport(AppliedDiscount.class)
@SerdeImport(Buyer.class)
@SerdeImport(BuyerContext.class)
@SerdeImport(CheckoutIntent.class)
@SerdeImport(CheckoutSession.class)
@SerdeImport(Completion.class)
@SerdeImport(Consent.class)
@SerdeImport(DeliveryIntent.class)
@SerdeImport(Destination.class)
@SerdeImport(Instrument.class)
@SerdeImport(IntentLine.class)
@SerdeImport(Message.class)
@SerdeImport(Offer.class)
@SerdeImport(OfferLine.class)
@SerdeImport(Order.class)
@SerdeImport(Payment.class)
@SerdeImport(RateUsed.class)
@SerdeImport(Remembered.class)
@SerdeImport(Route.class)
@SerdeImport(ShippingOption.class)
@SerdeImport(Totals.class)
@Singleton
final class StoredBodies {
    private final Json json;

    StoredBodies(Json json) {
        this.json = json;
        json.expect(CheckoutSession.class);
    }

    byte[] write(Object body) {
        return Deflated.deflate(json.write(body));
    }

    <T> T read(byte[] body, Class<T> type) {
        return json.read(Deflated.inflate(body), type);
    }
}
