package dev.tradewind.shipments.dynamo;

import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.port.Shipments;
import dev.tradewind.shipments.port.Shipments.Post;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@code PARCEL#carrier#number / AT#instant#id}: which shipment had that number from when on; {@code HELD} beside it: whose it is, for which
 * shipments; {@code POST#hash}: what was posted before any had it.
 */
@Singleton
final class ParcelItems {
    static final String AT = "AT#";
    static final String POST = "POST#";
    /** Beginning of the write's name. */
    static final String HOLD = "hold ";

    private final Tables tables;

    ParcelItems(Tables tables) {
        this.tables = tables;
    }

    static String pk(Parcel parcel) {
        return "PARCEL#" + parcel.carrier() + "#" + parcel.number();
    }

    List<Write> names(Shipment shipment) {
        return shipment.parcels().stream().map(parcel -> name(parcel.parcel(), shipment)).toList();
    }

    /** A number is its merchant's for a time: whoever else registers it would be told where another's parcel is, and who signed for it. */
    List<Write> hold(Shipment shipment) {
        return shipment.parcels().stream().map(parcel -> hold(parcel.parcel(), shipment)).toList();
    }

    private Write hold(Parcel parcel, Shipment shipment) {
        Condition free = Condition.that("attribute_not_exists(shipments) OR merchant = :merchant OR expires_at < :now")
                .value(":now", Attributes.seconds(shipment.registeredAt()));
        return held(parcel, "SET merchant = :merchant, expires_at = :until ADD shipments :own",
                Map.of(":merchant", Attributes.s(shipment.merchant().value()), ":until",
                        Attributes.seconds(shipment.registeredAt().plus(Shipments.HELD)), ":own", own(shipment)),
                free);
    }

    /** A number that its carrier has told nothing of is given up with the last shipment that was to have it. */
    List<Write> release(Shipment shipment) {
        return shipment.parcels().stream().filter(parcel -> parcel.timeline().events().isEmpty())
                .map(parcel -> release(parcel.parcel(), shipment)).toList();
    }

    private Write release(Parcel parcel, Shipment shipment) {
        Condition has = Condition.that("contains(shipments, :id)").value(":id", Attributes.s(shipment.id().value()));
        return held(parcel, "DELETE shipments :own", Map.of(":own", own(shipment)), has);
    }

    private Write held(Parcel parcel, String change, Map<String, AttributeValue> values, Condition condition) {
        return Write.update(HOLD + parcel.carrier() + " " + parcel.number(), tables.commerce(), Attributes.key(pk(parcel), "HELD"), change,
                values, condition);
    }

    private static AttributeValue own(Shipment shipment) {
        return AttributeValue.fromSs(List.of(shipment.id().value()));
    }

    private Write name(Parcel parcel, Shipment shipment) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(pk(parcel), AT + shipment.registeredAt() + "#" + shipment.id()));
        item.put("shipment_id", Attributes.s(shipment.id().value()));
        item.put("from", Attributes.s(shipment.registeredAt().toString()));
        return Write.put("parcel " + parcel.carrier() + " " + parcel.number(), tables.commerce(), item, Condition.absent());
    }

    static ShipmentId shipment(Map<String, AttributeValue> item) {
        return new ShipmentId(item.get("shipment_id").s());
    }

    static Instant from(Map<String, AttributeValue> item) {
        return Instant.parse(item.get("from").s());
    }

    /** The same body again is the same item. */
    Write keep(Parcel parcel, Post post) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(pk(parcel), POST + hash(post.body())));
        item.put("source", Attributes.s(post.source()));
        item.put("received_at", Attributes.s(post.receivedAt().toString()));
        item.put("body", Attributes.b(Deflated.deflate(post.body())));
        item.put(Attributes.EXPIRES_AT, Attributes.seconds(post.receivedAt().plus(Shipments.KEPT)));
        return Write.put("post", tables.commerce(), item, Condition.absentOrExpired(post.receivedAt()));
    }

    static Post post(Map<String, AttributeValue> item) {
        return new Post(item.get("source").s(), Instant.parse(item.get("received_at").s()),
                Deflated.inflate(item.get("body").b().asByteArray()));
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
