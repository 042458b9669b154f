package dev.tradewind.shipments;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.http.Field;
import dev.tradewind.lambda.http.Input;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.ShippedLine;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a shipment as a merchant writes it. */
final class ShipmentReading {
    private static final Pattern CARRIER = Pattern.compile("[a-z0-9][a-z0-9_-]{1,39}");
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9/._-]{3,63}");
    private static final int LINE_ID = 80;
    private static final int MOST_UNITS = 9_999;
    private static final int MOST_LINES = 200;

    private ShipmentReading() {}

    private record Sent(Field<String> id, Field<Long> quantity) {}

    static RegisterShipment.Command command(Input in, MerchantId merchant) {
        Field<OrderId> order = in.text("/order_id").required().as(text -> Optional.of(text).filter(OrderId::isValid).map(OrderId::new),
                "invalid_order_id", "Must be the id of an order.");
        Field<List<Sent>> lines = in
                .objects("/lines", line -> new Sent(line.text("/id").required().max(LINE_ID),
                        line.integer("/quantity").required().between(1, MOST_UNITS)))
                .required().size(1, MOST_LINES).must(ShipmentReading::eachOnce, "duplicate_id", "Each line may be named once.");
        Field<String> carrier = in.text("/carrier").required().then(text -> text.strip().toLowerCase(Locale.ROOT))
                .must(text -> CARRIER.matcher(text).matches(), "invalid_carrier", "Must be a carrier's name, such as dhl.");
        Field<String> number = in.text("/tracking_number").required().then(ShipmentReading::tidy)
                .must(text -> NUMBER.matcher(text).matches(), "invalid_tracking_number",
                        "Must be a tracking number of 4 to 64 characters.");
        Optional<OffsetDateTime> promised = in.text("/promised_by")
                .as(ShipmentReading::time, "invalid_time", "Must be a time with its offset, such as 2026-11-30T18:00:00+01:00.").optional();
        return in.read(() -> new RegisterShipment.Command(order.get(), merchant,
                lines.get().stream().map(line -> new ShippedLine(line.id().get(), line.quantity().get().intValue())).toList(),
                new Parcel(carrier.get(), number.get()), promised));
    }

    /** As carriers' posts are brought to: without blanks, in upper case. */
    private static String tidy(String number) {
        return number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static boolean eachOnce(List<Sent> lines) {
        List<String> ids = lines.stream().flatMap(line -> line.id().optional().stream()).toList();
        return ids.stream().distinct().count() == ids.size();
    }

    private static Optional<OffsetDateTime> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
