package dev.tradewind.checkout.model;

import java.util.Optional;

/**
 * What the buyer pays with, as far as it may be shown again. The credential itself is never stored.
 *
 * @param handler id of the payment handler it belongs to
 */
public record Instrument(String id, String handler, String type, Optional<String> brand, Optional<String> lastDigits) {}
