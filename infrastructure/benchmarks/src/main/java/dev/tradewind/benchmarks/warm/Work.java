package dev.tradewind.benchmarks.warm;

import java.util.OptionalInt;

/** What is measured, each by its name in the ledger of costs. */
public enum Work {
    FX_QUOTE("fx quote", 300), FX_QUOTE_READ("fx quote, read"), CHECKOUT_CREATED("checkout, created with 2 skus", 1000), CHECKOUT_UPDATED(
            "checkout, updated with address and option, 2 skus"), CHECKOUT_COMPLETED("checkout, completed with 2 skus",
                    1500), CARRIER_WEBHOOK("carrier webhook taken in",
                            200), RELAY_ORDER("relay of OrderPlaced"), RELAY_SHIPMENT("relay of ShipmentMoved"), ORDER_PLACED(
                                    "order placed, its buyer mailed, no platform listens"), CHANGE(
                                            "change of an order, no platform listens"), ORDER_OPENED(
                                                    "order opened for shipping"), SHIPMENT_REGISTERED(
                                                            "shipment, registered with customs data"), POST_2(
                                                                    "carrier's post 2 of 6: in transit"), POST_6(
                                                                            "carrier's post 6 of 6: delivered"), PARCELS(
                                                                                    "parcels: ShipmentMoved"), FEED_ORDER(
                                                                                            "event into a merchant's feed, an endpoint listens: order"), FEED_SHIPMENT(
                                                                                                    "event into a merchant's feed, an endpoint listens: shipment"), DELIVERED_ORDER(
                                                                                                            "webhook delivered: order"), DELIVERED_SHIPMENT(
                                                                                                                    "webhook delivered: shipment");

    private final String operation;
    private final OptionalInt target;

    Work(String operation) {
        this.operation = operation;
        this.target = OptionalInt.empty();
    }

    Work(String operation, int targetMicros) {
        this.operation = operation;
        this.target = OptionalInt.of(targetMicros);
    }

    /** Its name. */
    String operation() {
        return operation;
    }

    /** The microseconds that it may take, where there is an aim. */
    OptionalInt target() {
        return target;
    }
}
