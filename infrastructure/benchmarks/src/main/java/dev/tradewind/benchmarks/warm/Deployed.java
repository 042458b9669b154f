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
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The functions that are measured: the classes that the template names. */
enum Deployed {
    FX_HTTP(FxHttp.class), CHECKOUT_HTTP(CheckoutHttp.class), CHECKOUT_EVENTS(CheckoutEvents.class), CARRIER_WEBHOOKS(
            CarrierWebhooks.class), SHIPMENTS_HTTP(ShipmentsHttp.class), SHIPMENTS_EVENTS(ShipmentsEvents.class), OUTBOX_RELAY(
                    OutboxRelay.class), WEBHOOKS_EVENTS(WebhooksEvents.class), WEBHOOKS_DELIVERIES(WebhooksDeliveries.class);

    private static final Map<Path, ClassLoader> LOADERS = new ConcurrentHashMap<>();

    private final Class<? extends RequestStreamHandler> type;

    Deployed(Class<? extends RequestStreamHandler> type) {
        this.type = type;
    }

    /** Its class. */
    Class<? extends RequestStreamHandler> type() {
        return type;
    }

    /** Starts it in the way that its module's tests do; the constructor for that is not for others, and stays so. */
    RequestStreamHandler start(Map<String, String> environment, Object... replacements) {
        ClassLoader own = LOADERS.computeIfAbsent(place(type), _ -> new OwnClasses(others()));
        ClassLoader ours = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(own);
        try {
            RequestStreamHandler function = started(own, environment, replacements);
            return (in, out, context) -> {
                Thread.currentThread().setContextClassLoader(own);
                function.handleRequest(in, out, context);
            };
        } finally {
            Thread.currentThread().setContextClassLoader(ours);
        }
    }

    private RequestStreamHandler started(ClassLoader own, Map<String, String> environment, Object... replacements) {
        try {
            var with = own.loadClass(FunctionBeans.class.getName()).getMethod("with", Map.class, Object[].class);
            Object start = with.invoke(null, environment, replacements);
            var constructor = own.loadClass(type.getName()).getDeclaredConstructor(own.loadClass(FunctionBeans.Start.class.getName()));
            constructor.setAccessible(true);
            return (RequestStreamHandler) constructor.newInstance(start);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot start " + type, e);
        }
    }

    /** Where the classes of other capabilities lie. */
    List<Path> others() {
        List<Path> own = List.of(place(type), place(FunctionBeans.class));
        return Stream.of(values()).map(other -> place(other.type)).filter(place -> !own.contains(place)).distinct().toList();
    }

    private static Path place(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
