package dev.tradewind.shipments.model;

/**
 * What of an order's line is in a shipment.
 *
 * @param id of the order's line
 * @param quantity at least 1
 */
public record ShippedLine(String id, int quantity) {}
