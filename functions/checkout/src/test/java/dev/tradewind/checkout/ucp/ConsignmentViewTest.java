package dev.tradewind.checkout.ucp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.Consignment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ConsignmentViewTest {
    /** Carriers number the events of each parcel anew. */
    @Test
    void everyEventOfAnOrderHasAnIdOfItsOwn() {
        List<Consignment.Move> moves = List.of(move("1", "in_transit", "JD1"), move("1", "out_for_delivery", "JD2"));
        List<Map<String, Object>> first = ConsignmentView.events(consignment("s1", Optional.empty(), moves));
        List<Map<String, Object>> second = ConsignmentView.events(consignment("s2", Optional.empty(), moves));
        assertThat(first).extracting(event -> event.get("id")).containsExactly("s1/dhl/JD1/1", "s1/dhl/JD2/1");
        assertThat(second).extracting(event -> event.get("id")).doesNotContainAnyElementsOf(
                first.stream().map(event -> event.get("id")).toList());
    }

    @Test
    void unitsInTwoParcelsAreToldOnceOfEachThingThatHappens() {
        List<Consignment.Move> moves = List.of(move("1", "in_transit", "JD1"), move("2", "in_transit", "JD2"),
                move("3", "exception", "JD1"), move("4", "in_transit", "JD1"), move("5", "exception", "JD1"),
                move("6", "delivered", "JD1"), move("7", "delivered", "JD2"));
        assertThat(told(consignment("s1", Optional.of("2026-11-25T12:00:00Z"), moves))).containsExactly("shipped JD1", "exception JD1",
                "in_transit JD1", "exception JD1", "delivered JD2");
    }

    @Test
    void unitsAreDeliveredWhenAllTheirParcelsAre() {
        assertThat(told(consignment("s1", Optional.empty(), List.of(move("1", "in_transit", "JD1"), move("2", "delivered", "JD1")))))
                .containsExactly("shipped JD1");
    }

    private static List<String> told(Consignment consignment) {
        return ConsignmentView.events(consignment).stream().map(event -> event.get("type") + " " + event.get("tracking_number")).toList();
    }

    private static Consignment consignment(String id, Optional<String> deliveredAt, List<Consignment.Move> moves) {
        return new Consignment(id, Map.of("li_MUG", 2), "in_transit", Optional.empty(), Optional.empty(), deliveredAt, moves);
    }

    private static Consignment.Move move(String id, String status, String number) {
        return new Consignment.Move(id, "2026-11-24T08:00:00Z", status, Optional.empty(), "dhl", number, Optional.empty());
    }
}
