package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Address;
import dev.tradewind.checkout.model.DeliveryIntent;
import dev.tradewind.checkout.model.Destination;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.lambda.http.Input;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads where the goods shall go and how. Ids of method and group and the assignment of lines need not be sent: there is one of
 * each, and it carries every line. An address without an id gets one by its place.
 */
final class FulfillmentReading {
    private static final int MOST = 20;
    private static final int ID = 80;

    private FulfillmentReading() {}

    private record Method(String type, DeliveryIntent delivery) {
        boolean ships() {
            return type.equals("shipping");
        }
    }

    private record Sent(Optional<String> id, Address address) {}

    static DeliveryIntent read(Input in, List<Message> notices) {
        List<Method> methods = in.objects("/fulfillment/methods", FulfillmentReading::method).size(0, MOST).otherwise(List.of());
        List<Integer> shipping = IntStream.range(0, methods.size()).filter(i -> methods.get(i).ships()).boxed().toList();
        for (int i = 0; i < methods.size(); i++) {
            if (shipping.isEmpty() || i != shipping.getFirst()) {
                notices.add(refusal(methods.get(i), "$.fulfillment.methods[" + i + "]", shipping.isEmpty()));
            }
        }
        return shipping.isEmpty() ? DeliveryIntent.NONE : methods.get(shipping.getFirst()).delivery();
    }

    /** Only one method can be had. Any other is said not to count; it is an error when nothing else was asked for. */
    private static Message refusal(Method method, String path, boolean alone) {
        if (alone) {
            return Message.recoverable("fulfillment_method_unavailable", path + ".type", "Goods can be shipped, not picked up.");
        }
        return method.ships()
                ? Message.warning("split_delivery_unavailable", path,
                        "All goods go to one address; only the first shipping method counts.")
                : Message.warning("fulfillment_method_unavailable", path + ".type", "Goods cannot be picked up; all are shipped.");
    }

    private static Method method(Input in) {
        String type = in.text("/type").must(text -> Set.of("shipping", "pickup").contains(text), "unknown_method_type",
                "Must be shipping or pickup.").otherwise("shipping");
        List<Sent> sent = in.objects("/destinations", FulfillmentReading::destination).size(0, MOST).otherwise(List.of());
        if (idTwice(sent)) {
            in.fault("duplicate_id", "/destinations", "Two destinations may not have the same id.");
        }
        List<Optional<String>> options = in.objects("/groups", group -> Texts.optional(group, "/selected_option_id", ID)).size(0, MOST)
                .otherwise(List.of());
        return new Method(type, new DeliveryIntent(named(sent), Texts.optional(in, "/selected_destination_id", ID),
                options.stream().flatMap(Optional::stream).findFirst()));
    }

    private static Sent destination(Input in) {
        return new Sent(Texts.optional(in, "/id", ID), AddressReading.read(in));
    }

    private static boolean idTwice(List<Sent> sent) {
        List<String> ids = sent.stream().flatMap(each -> each.id().stream()).toList();
        return ids.stream().distinct().count() < ids.size();
    }

    private static List<Destination> named(List<Sent> sent) {
        Set<String> taken = new HashSet<>();
        sent.forEach(each -> each.id().ifPresent(taken::add));
        List<Destination> destinations = new ArrayList<>(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            int place = i + 1;
            destinations.add(new Destination(sent.get(i).id().orElseGet(() -> free(place, taken)), sent.get(i).address()));
        }
        return destinations;
    }

    private static String free(int place, Set<String> taken) {
        int number = place;
        while (!taken.add("dest_" + number)) {
            number++;
        }
        return "dest_" + number;
    }
}
