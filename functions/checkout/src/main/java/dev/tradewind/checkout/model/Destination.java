package dev.tradewind.checkout.model;

/** An address that goods may go to, with an id that the session knows it by. */
public record Destination(String id, Address address) {}
