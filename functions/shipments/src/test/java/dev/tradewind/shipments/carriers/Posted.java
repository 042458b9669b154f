package dev.tradewind.shipments.carriers;

import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.carriers.CarrierFormat.Unreadable;
import dev.tradewind.shipments.model.CarrierReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Bodies as sources post them, read at a fixed time. The fixtures follow the documents that the tables name, with people and numbers
 * changed.
 */
final class Posted {
    static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");
    static final List<String> SOURCES = List.of("standard", "easypost", "shippo", "aftership", "17track", "ups", "dhl", "fedex");
    static final List<String> FIXTURES = List.of("standard/tracked", "easypost/tracker-updated", "easypost/tracker-created-test",
            "shippo/track-updated", "shippo/test-number", "aftership/tracking-update", "aftership/expired", "17track/updated",
            "17track/expired", "ups/out-for-delivery", "ups/delivered", "dhl/unified", "dhl/ecommerce", "fedex/track-result",
            "fedex/nested");

    private static final CarrierFormats FORMATS = new CarrierFormats(Clock.fixed(NOW, ZoneOffset.UTC));

    private Posted() {}

    static Optional<CarrierReport> read(String source, String body) throws Unreadable {
        return FORMATS.of(source).orElseThrow().read(Json.parse(body.getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }

    /** What a body that is readable and of a parcel says. */
    static CarrierReport report(String source, String body) {
        try {
            return read(source, body).orElseThrow();
        } catch (Unreadable unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static CarrierReport report(String fixture) {
        return report(source(fixture), fixture(fixture));
    }

    /** The text of {@code carriers/<source>/<name>.json}. */
    static String fixture(String name) {
        try (var text = Posted.class.getResourceAsStream("/carriers/" + name + ".json")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String source(String fixture) {
        return fixture.substring(0, fixture.indexOf('/'));
    }
}
