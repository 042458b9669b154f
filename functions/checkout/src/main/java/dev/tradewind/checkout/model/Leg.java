package dev.tradewind.checkout.model;

/**
 * A part of the way, from one hand-over to the next.
 *
 * @param from node where the carrier takes over
 * @param to node where the next one does
 * @param hours from taking over to handing over
 */
public record Leg(String from, String to, Means means, String carrier, int hours) {
    /** How it travels. */
    public enum Means {
        ROAD, AIR, SEA, RAIL, POST
    }
}
