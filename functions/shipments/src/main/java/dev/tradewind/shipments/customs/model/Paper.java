package dev.tradewind.shipments.customs.model;

/**
 * A licence or certificate that travels with the goods.
 *
 * @param kind such as {@code phytosanitary}, {@code cites} or {@code prior_notice}
 * @param number as its issuer gave it
 */
public record Paper(String kind, String number) {}
