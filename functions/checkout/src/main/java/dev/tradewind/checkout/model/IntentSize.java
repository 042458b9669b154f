package dev.tradewind.checkout.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much a platform has written of a session. All of it stands in the session once, and once more in the answer of each attempt
 * to pay: a session of the largest size with all its attempts must fit into one item of 400 KB.
 */
public final class IntentSize {
    /** Most bytes of text. */
    public static final int MOST = 16 * 1024;

    private static final int LINE = 8;

    private IntentSize() {}

    /** Bytes of all texts in UTF-8, and a few for each line. */
    public static int of(CheckoutIntent intent) {
        Stream<String> lines = intent.lines().stream().flatMap(line -> Stream.of(line.id(), line.sku().value()));
        Stream<String> texts = Stream.of(buyer(intent.buyer()), context(intent.context()), delivery(intent.delivery()))
                .flatMap(List::stream).flatMap(Optional::stream);
        Stream<String> all = Stream.of(lines, texts, intent.discountCodes().stream()).flatMap(each -> each);
        return LINE * intent.lines().size() + all.mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
    }

    private static List<Optional<String>> buyer(Buyer buyer) {
        return List.of(buyer.firstName(), buyer.lastName(), buyer.email(), buyer.phone());
    }

    private static List<Optional<String>> context(BuyerContext context) {
        return List.of(context.region(), context.postalCode(), context.language(), context.currency());
    }

    private static List<Optional<String>> delivery(DeliveryIntent delivery) {
        Stream<Optional<String>> addresses = delivery.destinations().stream().flatMap(IntentSize::destination);
        return Stream.concat(Stream.of(delivery.selectedDestination(), delivery.option()), addresses).toList();
    }

    private static Stream<Optional<String>> destination(Destination destination) {
        Address address = destination.address();
        return Stream.of(Optional.of(destination.id()), address.streetAddress(), address.extendedAddress(), address.locality(),
                address.region(), address.postalCode(), address.firstName(), address.lastName(), address.phone());
    }
}
