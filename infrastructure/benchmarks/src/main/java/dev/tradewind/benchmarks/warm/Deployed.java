package dev.tradewind.benchmarks.warm;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.tradewind.checkout.CheckoutEvents;
import dev.tradewind.checkout.CheckoutHttp;
import dev.tradewind.fx.FxHttp;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.outbox.OutboxRelay;
import dev.tradewind.shipments.ShipmentsEvents;
import dev.tradewind.shipments.ShipmentsHttp;
import dev.tradewind.shipments.webhooks.CarrierWebhooks;
import dev.tradewind.webhooks.WebhooksDeliveries;
import dev.tradewind.webhooks.WebhooksEvents;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;

/** The functions that are measured: the classes that the template names. */
enum Deployed {
    FX_HTTP(FxHttp.class), CHECKOUT_HTTP(CheckoutHttp.class), CHECKOUT_EVENTS(CheckoutEvents.class), CARRIER_WEBHOOKS(
            CarrierWebhooks.class), SHIPMENTS_HTTP(ShipmentsHttp.class), SHIPMENTS_EVENTS(ShipmentsEvents.class), OUTBOX_RELAY(
                    OutboxRelay.class), WEBHOOKS_EVENTS(WebhooksEvents.class), WEBHOOKS_DELIVERIES(WebhooksDeliveries.class);

    private final Class<? extends RequestStreamHandler> type;

    Deployed(Class<? extends RequestStreamHandler> type) {
        this.type = type;
    }

    /** Its class. */
    Class<? extends RequestStreamHandler> type() {
        return type;
    }

    /** Starts it in the way that its module's tests do; the constructor for that is not for others, and stays so. */
    RequestStreamHandler start(FunctionBeans.Start start) {
        try {
            Constructor<? extends RequestStreamHandler> constructor = type.getDeclaredConstructor(FunctionBeans.Start.class);
            constructor.setAccessible(true);
            return constructor.newInstance((FunctionBeans.Start) loader -> start.beans(new OwnBeans(loader, others())));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot start " + type, e);
        }
    }

    /** Where the classes of other capabilities lie. */
    List<URL> others() {
        List<URL> own = List.of(place(type), place(FunctionBeans.class));
        return Stream.of(values()).map(other -> place(other.type)).filter(place -> !own.contains(place)).distinct().toList();
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
