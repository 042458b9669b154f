package dev.tradewind.shipments.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What we know ourselves that speaks for a claim. Without any there is none. */
public final class Grounds {
    private Grounds() {}

    /**
     * The facts; none if nothing speaks for such a claim.
     *
     * @param shipment as looked at now
     */
    public static List<String> of(Claim.Kind kind, Shipment shipment, Optional<ColdChain> chain) {
        return switch (kind) {
            case LATE -> late(shipment);
            case LOST -> lost(shipment);
            case DAMAGED -> damaged(shipment);
            case COLD_CHAIN -> cold(shipment, chain);
        };
    }

    private static List<String> late(Shipment shipment) {
        if (!shipment.concerns().contains(Concern.LATE)) {
            return List.of();
        }
        String promised = "Promised by " + Moments.text(shipment.terms().promised().orElseThrow()) + ".";
        return List.of(promised, shipment.deliveredAt().map(at -> "Delivered at " + Moments.text(at) + ".").orElse("Not delivered yet."));
    }

    private static List<String> lost(Shipment shipment) {
        boolean failed = shipment.parcels().stream().anyMatch(parcel -> parcel.status() == TrackingStatus.FAILURE);
        return failed || shipment.concerns().contains(Concern.PRESUMED_LOST) ? seen(shipment) : List.of();
    }

    /** Whether goods are damaged the consignee sees and no scan; that the carrier had them is what we can show. */
    private static List<String> damaged(Shipment shipment) {
        boolean had = shipment.parcels().stream().anyMatch(parcel -> parcel.status().isHandedOver());
        return had ? seen(shipment) : List.of();
    }

    private static List<String> cold(Shipment shipment, Optional<ColdChain> chain) {
        if (chain.filter(found -> found.verdict() == ColdChain.Verdict.BROKEN).isEmpty()) {
            return List.of();
        }
        Duration tolerance = shipment.terms().cold().orElseThrow().tolerance();
        return chain.get().excursions().stream().filter(excursion -> excursion.duration().compareTo(tolerance) >= 0)
                .map(excursion -> excursion.device() + ": outside from " + excursion.from() + " to " + excursion.until() + ", worst "
                        + Degrees.celsius(excursion.worst()) + " degrees Celsius.")
                .toList();
    }

    private static List<String> seen(Shipment shipment) {
        List<String> facts = new ArrayList<>();
        for (Tracked parcel : shipment.parcels()) {
            String seen = parcel.lastSeen().map(Moments::text).map(at -> "last seen at " + at).orElse("never seen");
            facts.add(parcel.parcel().carrier() + " " + parcel.parcel().number() + ": " + parcel.status().word() + ", " + seen + ".");
        }
        return facts;
    }
}
