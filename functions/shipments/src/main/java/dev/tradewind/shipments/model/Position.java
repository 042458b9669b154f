package dev.tradewind.shipments.model;

/**
 * A place on earth (WGS 84).
 *
 * @param latitude in millionths of a degree, north is positive; a tenth of a metre
 * @param longitude in millionths of a degree, east is positive
 */
public record Position(int latitude, int longitude) {}
