package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Leg;
import dev.tradewind.checkout.model.Mark;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.ParcelGroup;
import dev.tradewind.checkout.model.Route;
import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.checkout.model.Size;
import dev.tradewind.checkout.model.TemperatureRange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Our own member of a shipping option: what speaks for it, who carries the goods over which nodes, and in which parcels. */
final class ShippingView {
    /** Member of options and expectations that it adds. */
    static final String MEMBER = "dev.tradewind.shipping";

    private static final int PERCENT = 100;

    private ShippingView() {}

    /** Empty for an option without marks and routes. */
    static Map<String, Object> of(ShippingOption option, Offer offer) {
        return Members.none().unlessEmpty("marks", option.marks().stream().map(ShippingView::word).toList())
                .unlessEmpty("routes", option.routes().stream().map(route -> route(route, offer)).toList()).end();
    }

    /** Parcels that are packed alike. */
    static Map<String, Object> of(ParcelGroup group, Route route) {
        return Members.of("parcels", group.count()).and("weight_grams", group.size().grams()).and("volume_cm3", group.size().cm3())
                .and("load", load(group.size(), route.limit()))
                .maybe("cold_chain", route.cold().filter(_ -> group.cold()).map(ShippingView::temperatures)).end();
    }

    /** What lies in each of them. */
    static List<Map<String, Object>> contents(ParcelGroup group, Offer offer, int parcels) {
        return group.contents().stream().map(content -> Members.of("id", offer.lines().get(content.line()).id())
                .and("quantity", content.quantity() * parcels).end()).toList();
    }

    /** For people: who carries it. */
    static Optional<String> carriers(ShippingOption option) {
        return Optional.of(option.routes().stream().map(Route::carrier).distinct().collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty());
    }

    private static Map<String, Object> route(Route route, Offer offer) {
        return Members.of("carrier", route.carrier()).and("mode", word(route.mode())).and("parcels", route.parcels())
                .and("load", load(route.load(), route.limit().times(route.parcels())))
                .maybe("cold_chain", route.cold().map(ShippingView::temperatures))
                .unlessEmpty("legs", route.legs().stream().map(ShippingView::leg).toList())
                .unlessEmpty("plan", route.plan().stream().map(group -> planned(group, route, offer)).toList()).end();
    }

    private static Map<String, Object> planned(ParcelGroup group, Route route, Offer offer) {
        return Members.none().andAll(of(group, route)).and("line_items", contents(group, offer, 1)).end();
    }

    private static Map<String, Object> leg(Leg leg) {
        return Members.of("from", leg.from()).and("to", leg.to()).and("means", word(leg.means())).and("carrier", leg.carrier())
                .and("hours", leg.hours()).end();
    }

    /** How full, in whole percent. */
    private static Map<String, Object> load(Size used, Size room) {
        return Members.of("weight_percent", percent(used.grams(), room.grams())).and("volume_percent", percent(used.cm3(), room.cm3()))
                .end();
    }

    private static long percent(long used, long room) {
        return room == 0 ? 0 : (used * PERCENT + room / 2) / room;
    }

    private static Map<String, Object> temperatures(TemperatureRange range) {
        return Members.of("min_c", range.minC()).and("max_c", range.maxC()).end();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** For people: such as "Cheapest, best value". */
    static Optional<String> marks(List<Mark> marks) {
        String words = marks.stream().map(mark -> word(mark).replace('_', ' ')).collect(Collectors.joining(", "));
        return Optional.of(words).filter(text -> !text.isEmpty()).map(text -> Character.toUpperCase(text.charAt(0)) + text.substring(1));
    }
}
