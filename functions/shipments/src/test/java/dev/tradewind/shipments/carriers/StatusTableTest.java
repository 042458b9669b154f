package dev.tradewind.shipments.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.shipments.model.TrackingDetail;
import dev.tradewind.shipments.model.TrackingStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusTableTest {
    private final StatusTable table = new StatusTable(List.of(
            "# a comment", "", "Moving = in_transit  # more", "Moving hub = in_transit arrived", "* lost = failure lost",
            "* late = * delayed", "* same = *", "Held = exception held"));

    @Test
    void aStatusMeansWhatItsLineSaysWhateverItsCase() {
        assertThat(meaning("MOVING")).isEqualTo(known(TrackingStatus.IN_TRANSIT));
    }

    @Test
    void blanksWithinAWordAreWrittenAsLowLines() {
        assertThat(new StatusTable(List.of("on_the_way = in_transit")).meaning(Words.of("On the Way")).status())
                .isEqualTo(TrackingStatus.IN_TRANSIT);
    }

    @Test
    void bothWordsAreLookedForBeforeOneAlone() {
        assertThat(meaning("Moving", "hub")).isEqualTo(known(TrackingStatus.IN_TRANSIT, TrackingDetail.ARRIVED));
    }

    @Test
    void aSubStatusMayDecideAlone() {
        assertThat(meaning("Moving", "lost")).isEqualTo(known(TrackingStatus.FAILURE, TrackingDetail.LOST));
        assertThat(meaning("strange", "lost")).isEqualTo(known(TrackingStatus.FAILURE, TrackingDetail.LOST));
    }

    @Test
    void aSubStatusMayAddToItsStatus() {
        assertThat(meaning("Moving", "late")).isEqualTo(known(TrackingStatus.IN_TRANSIT, TrackingDetail.DELAYED));
        assertThat(meaning("Held", "same")).isEqualTo(known(TrackingStatus.EXCEPTION, TrackingDetail.HELD));
    }

    @Test
    void anUnknownStatusIsUnmapped() {
        assertThat(meaning("strange")).isEqualTo(Meaning.UNKNOWN);
        assertThat(meaning("strange", "late").mapped()).isFalse();
        assertThat(meaning("strange", "late").status()).isEqualTo(TrackingStatus.UNKNOWN);
    }

    @Test
    void anUnknownSubStatusLeavesItsStatusAndIsUnmapped() {
        assertThat(meaning("Moving", "strange")).isEqualTo(new Meaning(TrackingStatus.IN_TRANSIT, Optional.empty(), false));
    }

    @Test
    void noStatusAtAllIsNotAWordToMap() {
        assertThat(table.meaning(Words.NONE)).isEqualTo(Meaning.NOT_SAID);
    }

    @Test
    void everyWrongLineIsNamedAtStart() {
        List<String> wrong = List.of("a = in_transit", "b", "c = moving", "d = in_transit quickly", "A = delivered", "* = delivered",
                "e = *");
        assertThatThrownBy(() -> new StatusTable(wrong)).isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("line 2: not", "line 3: no status 'moving'", "line 4: no detail 'quickly'",
                        "line 5: 'a' stands twice",
                        "line 6: '*'", "line 7: '*'")
                .message().doesNotContain("line 1:");
    }

    private Meaning meaning(String status) {
        return table.meaning(Words.of(status));
    }

    private Meaning meaning(String status, String sub) {
        return table.meaning(new Words(status, Optional.of(sub)));
    }

    private static Meaning known(TrackingStatus status, TrackingDetail... detail) {
        return new Meaning(status, List.of(detail).stream().findFirst(), true);
    }
}
