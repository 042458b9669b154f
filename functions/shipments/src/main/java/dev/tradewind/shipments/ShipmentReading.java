package dev.tradewind.shipments;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.http.Field;
import dev.tradewind.lambda.http.Input;
import dev.tradewind.shipments.carriers.CarrierNames;
import dev.tradewind.shipments.customs.Agreement;
import dev.tradewind.shipments.customs.DeclarationReading;
import dev.tradewind.shipments.model.ColdChainLimits;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShippedLine;
import dev.tradewind.shipments.model.Terms;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads a shipment as a merchant writes it. */
final class ShipmentReading {
    private static final Pattern CARRIER = Pattern.compile("[a-z0-9][a-z0-9_-]{1,39}");
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9/._-]{3,63}");
    private static final int LINE_ID = 80;
    private static final int MOST_UNITS = 9_999;
    private static final int MOST_LINES = 100;
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final Duration PROMISE = Duration.ofDays(730);
    private static final Duration LONGEST_TOLERANCE = Duration.ofDays(1);

    private ShipmentReading() {}

    private record Sent(Field<String> id, Field<Long> quantity) {}

    /** @param now a promise is of what comes */
    static RegisterShipment.Command command(Input in, MerchantId merchant, Instant now) {
        Field<OrderId> order = in.text("/order_id").required().as(text -> Optional.of(text).filter(OrderId::isValid).map(OrderId::new),
                "invalid_order_id", "Must be the id of an order.");
        Field<List<Sent>> lines = in
                .objects("/lines", line -> new Sent(line.text("/id").required().max(LINE_ID),
                        line.integer("/quantity").required().between(1, MOST_UNITS)))
                .required().size(1, MOST_LINES).must(ShipmentReading::eachOnce, "duplicate_id", "Each line may be named once.");
        Supplier<List<Parcel>> parcels = parcels(in);
        Supplier<Terms> terms = terms(in, now);
        Optional<DeclarationReading.Sent> customs = in.object("/customs", DeclarationReading::of).optional();
        customs.ifPresent(sent -> Agreement.check(in, units(lines.otherwise(List.of())), sent));
        return in.read(() -> new RegisterShipment.Command(order.get(), merchant,
                lines.get().stream().map(line -> new ShippedLine(line.id().get(), line.quantity().get().intValue())).toList(),
                parcels.get(), terms.get(), customs.map(sent -> sent.declaration().get())));
    }

    /** One parcel by itself, or several that belong together. */
    private static Supplier<List<Parcel>> parcels(Input in) {
        if (!in.has("/parcels")) {
            Supplier<Parcel> only = parcel(in);
            return () -> List.of(only.get());
        }
        if (in.has("/carrier") || in.has("/tracking_number")) {
            in.fault("ambiguous", "/parcels", "Give either parcels, or carrier and tracking_number.");
        }
        Field<List<Parcel>> several = in.objects("/parcels", one -> {
            Supplier<Parcel> parcel = parcel(one);
            return one.read(parcel);
        }).size(1, Shipment.MOST_PARCELS).must(parcels -> parcels.stream().distinct().count() == parcels.size(), "duplicate_parcel",
                "Each parcel may be named once.");
        return several::get;
    }

    private static Supplier<Parcel> parcel(Input in) {
        Field<String> carrier = in.text("/carrier").required().then(text -> text.strip().toLowerCase(Locale.ROOT))
                .must(text -> CARRIER.matcher(text).matches(), "invalid_carrier", "Must be a carrier's name, such as dhl.");
        Field<String> number = in.text("/tracking_number").required().then(ShipmentReading::tidy)
                .must(text -> NUMBER.matcher(text).matches(), "invalid_tracking_number",
                        "Must be a tracking number of 4 to 64 characters.");
        return () -> new Parcel(CarrierNames.ours(carrier.get()), number.get());
    }

    private static Supplier<Terms> terms(Input in, Instant now) {
        Optional<OffsetDateTime> promised = in.text("/promised_by")
                .as(ShipmentReading::time, "invalid_time", "Must be a time with its offset, such as 2026-11-30T18:00:00+01:00.")
                .must(by -> by.toInstant().isAfter(now) && by.toInstant().isBefore(now.plus(PROMISE)), "out_of_range",
                        "Must be within the next two years.")
                .optional();
        Optional<CountryCode> from = country(in, "/ships_from");
        Optional<CountryCode> to = country(in, "/ships_to");
        Optional<ColdChainLimits> cold = in.object("/cold_chain", ShipmentReading::limits).optional();
        return () -> new Terms(promised, cold, from, to);
    }

    private static Optional<CountryCode> country(Input in, String pointer) {
        return in.text(pointer).as(code -> Optional.of(code).filter(CountryCode::isValid).map(CountryCode::new), "invalid_country",
                "Must be a country's ISO 3166-1 alpha-2 code, such as DE.").optional();
    }

    private static ColdChainLimits limits(Input in) {
        Field<Integer> lowest = ReadingsReading.temperature(in, "/min_celsius").required();
        Field<Integer> highest = ReadingsReading.temperature(in, "/max_celsius").required();
        Field<Duration> tolerance = in.text("/tolerance").as(ShipmentReading::duration, "invalid_duration",
                "Must be an ISO 8601 duration of at most a day, such as PT30M.");
        if (lowest.optional().isPresent() && highest.optional().filter(most -> most < lowest.get()).isPresent()) {
            in.fault("out_of_range", "/max_celsius", "Must not be below min_celsius.");
        }
        return in.read(() -> new ColdChainLimits(lowest.get(), highest.get(), tolerance.otherwise(Duration.ZERO)));
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(time -> !time.isNegative() && time.compareTo(LONGEST_TOLERANCE) <= 0);
        } catch (DateTimeException notADuration) {
            return Optional.empty();
        }
    }

    /** As carriers' posts are brought to: without blanks, in upper case. */
    private static String tidy(String number) {
        return number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static Map<String, Long> units(List<Sent> lines) {
        Map<String, Long> units = new HashMap<>();
        lines.forEach(line -> line.id().optional().ifPresent(id -> units.put(id, line.quantity().otherwise(0L))));
        return units;
    }

    private static boolean eachOnce(List<Sent> lines) {
        List<String> ids = lines.stream().flatMap(line -> line.id().optional().stream()).toList();
        return ids.stream().distinct().count() == ids.size();
    }

    /** Offsets of seconds, which the parser takes, are none of RFC 3339. */
    private static Optional<OffsetDateTime> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text)).filter(time -> time.getOffset().getTotalSeconds() % SECONDS_OF_A_MINUTE == 0);
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
