package dev.tradewind.checkout.model;

import dev.tradewind.kernel.Money;

/**
 * A way for all goods of the session to travel.
 *
 * @param id of the service, stable
 * @param price in the offer's currency
 * @param minDays fewest days from order to door
 */
public record ShippingOption(String id, String title, Money price, int minDays, int maxDays) {}
