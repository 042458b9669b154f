package dev.tradewind.replay.history;

/**
 * A country of the file with an address in it, which is made up; the file has none.
 *
 * @param code ISO 3166-1 alpha-2
 * @param region empty where addresses have none
 */
public record Country(String name, String code, String locality, String region, String postalCode) {}
