package dev.tradewind.shipments.model;

/**
 * What a carrier knows a parcel by. Numbers come again after some months, so a parcel is one only for its time.
 *
 * @param carrier name in lower case
 * @param number tracking number without blanks, in upper case
 */
public record Parcel(String carrier, String number) {}
