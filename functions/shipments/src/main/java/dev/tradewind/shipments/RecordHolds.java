package dev.tradewind.shipments;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.shipments.customs.model.Customs;
import dev.tradewind.shipments.customs.model.DeclaredItem;
import dev.tradewind.shipments.customs.model.Hold;
import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.model.TrackingDetail;
import dev.tradewind.shipments.model.TrackingEvent;
import dev.tradewind.shipments.port.Holds;
import dev.tradewind.shipments.port.Shipments;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes down what customs had to say of a shipment that has moved. It looks at the whole timeline, so that a word that came late, or that
 * another parcel's news stood before, is not lost.
 */
@Singleton
final class RecordHolds {
    private static final Set<TrackingDetail> CUSTOMS = EnumSet.of(TrackingDetail.CUSTOMS_HELD, TrackingDetail.CUSTOMS_INFORMATION_NEEDED,
            TrackingDetail.CUSTOMS_RELEASED);

    private final Shipments shipments;
    private final Holds holds;

    private record Word(Parcel parcel, TrackingEvent event) {
        /** Some carriers number the events of each parcel anew. */
        String id() {
            return parcel.carrier() + "/" + parcel.number() + "/" + event.id();
        }
    }

    RecordHolds(Shipments shipments, Holds holds) {
        this.shipments = shipments;
        this.holds = holds;
    }

    /** @return whether there is such a shipment */
    boolean handle(ShipmentId id) {
        Optional<Shipment> shipment = shipments.find(id);
        shipment.ifPresent(this::record);
        return shipment.isPresent();
    }

    private void record(Shipment shipment) {
        List<Word> said = shipment.parcels().stream()
                .flatMap(tracked -> tracked.timeline().events().stream().map(event -> new Word(tracked.parcel(), event)))
                .filter(word -> word.event().detail().filter(CUSTOMS::contains).isPresent()).toList();
        if (said.isEmpty()) {
            return;
        }
        Optional<Customs> customs = shipments.customs(shipment.id());
        said.forEach(word -> holds.record(new Hold(shipment.merchant(), shipment.id(), word.id(), word.event().at().toInstant(),
                word.event().detail().map(TrackingDetail::word).orElseThrow(), lane(shipment, customs), chapters(customs))));
    }

    private static String lane(Shipment shipment, Optional<Customs> customs) {
        var from = customs.map(told -> told.declaration().sender().address().country()).or(shipment.terms()::from);
        var to = customs.map(told -> told.declaration().consignee().address().country()).or(shipment.terms()::to);
        return from.map(CountryCode::value).orElse("?") + ">" + to.map(CountryCode::value).orElse("?");
    }

    private static List<String> chapters(Optional<Customs> customs) {
        return customs.stream().flatMap(told -> told.declaration().items().stream()).map(DeclaredItem::hs).map(hs -> hs.chapter())
                .distinct()
                .sorted().toList();
    }
}
