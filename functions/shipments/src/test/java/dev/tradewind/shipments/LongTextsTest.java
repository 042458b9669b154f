package dev.tradewind.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.Json;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An item has 400 KB, and a shipment is one. */
class LongTextsTest {
    private static final int POSTS = 5;
    private static final int EVENTS = 80;
    private static final int LONG = 300;

    private final ShipmentWorld world = new ShipmentWorld();
    private final Random random = new Random(7);

    /** As many events as a shipment may have, in a script of three bytes a character, and in the one that is hardest to deflate. */
    @ParameterizedTest
    @CsvSource({"19968, 40869, 100", "35, 127, 300"})
    void whatCarriersSayAtLengthIsRecorded(int first, int end, int kept) {
        world.placed();
        String id = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"carrier":"dhl","tracking_number":"JD01460000"}""")).json()
                .text("/id");
        for (int post = 0; post < POSTS; post++) {
            int from = post * EVENTS;
            world.message("carriers", world.carried("JD01460000", IntStream.range(from, from + EVENTS)
                    .mapToObj(number -> event(number, length -> text(length, first, end))).collect(Collectors.joining(","))));
        }
        Json shown = world.http.send(ShipmentWorld.show(id, "ada-wares")).json();
        assertThat(shown.items("/events")).hasSize(POSTS * EVENTS);
        assertThat(shown.text("/events/0/description")).hasSize(kept);
    }

    private static String event(int number, IntFunction<String> text) {
        return """
                {"id":"%s%d","status":"in_transit","occurred_at":"2026-11-27T08:%02d:%02dZ","text":"%s","signed_by":"%s",
                 "place":{"city":"%s","region":"%s","postal_code":"%s","country":"%s"}}""".formatted(text.apply(30), number, number / 60,
                number % 60, text.apply(LONG), text.apply(LONG), text.apply(LONG), text.apply(LONG), text.apply(LONG), text.apply(LONG));
    }

    private String text(int length, int first, int end) {
        return random.ints(first, end).filter(character -> character != '\\').limit(length).mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
