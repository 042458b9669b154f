package dev.tradewind.shipments.customs.model;

/** What a party is called and where it is, in Latin letters, for documents that are read far from it. */
public record LatinText(String name, String street, String city) {}
