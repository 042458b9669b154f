package dev.tradewind.webhookdelivery.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.testkit.Race;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.model.Turn;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of turns keeps. */
public abstract class TurnsContract {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(90);
    private static final Owner OWNER = new Owner.Merchant(new MerchantId("ada-wares"));

    private final EndpointId endpoint = EndpointId.of(new RandomIds(Clock.systemUTC()).uuid7());

    protected abstract Turns store();

    @Test
    void whoWakesItFirstCallsForATurn() {
        assertThat(take("a", NOW)).as("never woken").isEmpty();
        assertThat(wake(NOW)).isTrue();
        assertThat(wake(NOW.plusSeconds(1))).as("a turn is due already").isFalse();
        assertThat(store().due(NOW)).contains(endpoint);
        Turn turn = take("a", NOW).orElseThrow();
        assertThat(turn.owner()).isEqualTo(OWNER);
        assertThat(store().due(NOW)).as("under way").doesNotContain(endpoint);
    }

    @Test
    void ofManySendersOneHasTheTurn() {
        wake(NOW);
        var taken = Race.of(8).run(16, number -> take("sender " + number, NOW));
        assertThat(taken.thrown()).isEmpty();
        assertThat(taken.returned()).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void aTurnWhoseHolderWasStoppedIsTakenByAnother() {
        wake(NOW);
        Turn lost = take("b", NOW).orElseThrow();
        assertThat(take("a", UNTIL.minusSeconds(1))).isEmpty();
        Turn turn = take("a", UNTIL.plusSeconds(1)).orElseThrow();
        assertThat(store().end(lost, lost.done(Optional.empty()), UNTIL)).as("the first holder is late").isFalse();
        assertThat(store().end(lost, lost.struck(UNTIL), UNTIL)).isFalse();
        assertThat(take("c", UNTIL.plusSeconds(2))).as("the second has it still").isEmpty();
        assertThat(store().due(UNTIL.plusSeconds(91))).as("and it falls due if the second is stopped too").contains(endpoint);
        assertThat(store().end(turn, turn.done(Optional.empty()), UNTIL)).isFalse();
    }

    @Test
    void anEndedTurnIsDueWhenTheNextDeliveryIs() {
        wake(NOW);
        Turn turn = take("a", NOW).orElseThrow();
        assertThat(store().end(turn, turn.done(Optional.of(NOW.plusSeconds(300))), NOW)).isFalse();
        assertThat(take("b", NOW.plusSeconds(299))).isEmpty();
        assertThat(take("b", NOW.plusSeconds(300))).isPresent();
    }

    @Test
    void anEndedTurnWithNothingToDoIsNotDue() {
        wake(NOW);
        Turn turn = take("a", NOW).orElseThrow();
        store().end(turn, turn.done(Optional.empty()), NOW);
        assertThat(take("b", NOW.plusSeconds(900))).isEmpty();
        assertThat(store().due(NOW.plusSeconds(900))).doesNotContain(endpoint);
        assertThat(wake(NOW.plusSeconds(900))).isTrue();
        assertThat(take("b", NOW.plusSeconds(900))).isPresent();
    }

    /** What is put in while a turn ends would wait for nobody. */
    @Test
    void whatIsPutInDuringATurnMakesItDueAgain() {
        wake(NOW);
        Turn turn = take("a", NOW).orElseThrow();
        assertThat(wake(NOW.plusSeconds(1))).isTrue();
        assertThat(take("b", NOW.plusSeconds(1))).as("one at a time").isEmpty();
        assertThat(store().end(turn, turn.done(Optional.empty()), NOW.plusSeconds(2))).isTrue();
        assertThat(take("b", NOW.plusSeconds(2))).isPresent();
    }

    @Test
    void anEndpointThatRestsIsNotWoken() {
        wake(NOW);
        Turn turn = take("a", NOW).orElseThrow();
        wake(NOW.plusSeconds(1));
        Turn.End rest = turn.struck(NOW.plusSeconds(15));
        assertThat(store().end(turn, rest, NOW.plusSeconds(15))).as("rests, although something was put in").isFalse();
        assertThat(wake(NOW.plusSeconds(16))).isFalse();
        assertThat(take("b", NOW.plusSeconds(19))).isEmpty();
        Turn next = take("a", NOW.plusSeconds(20)).orElseThrow();
        assertThat(next.strikes()).isEqualTo(1);
        store().end(next, next.done(Optional.empty()), NOW.plusSeconds(21));
        wake(NOW.plusSeconds(22));
        assertThat(take("c", NOW.plusSeconds(22)).orElseThrow().strikes()).as("it answered").isZero();
    }

    @Test
    void anOwnerRousesWhatRests() {
        assertThat(rouse(NOW)).as("never woken").isTrue();
        Turn turn = take("a", NOW).orElseThrow();
        store().end(turn, turn.rested(NOW.plusSeconds(3600)), NOW);
        assertThat(rouse(NOW.plusSeconds(1))).isTrue();
        assertThat(rouse(NOW.plusSeconds(2))).as("a turn is due already").isFalse();
        Turn roused = take("b", NOW.plusSeconds(2)).orElseThrow();
        assertThat(roused.strikes()).isZero();
        assertThat(wake(NOW.plusSeconds(3))).as("it rests no more").isTrue();
        assertThat(store().end(roused, roused.done(Optional.empty()), NOW.plusSeconds(4))).isTrue();
    }

    private boolean rouse(Instant now) {
        return store().rouse(OWNER, endpoint, now);
    }

    private boolean wake(Instant now) {
        return store().wake(OWNER, endpoint, now);
    }

    private Optional<Turn> take(String lease, Instant now) {
        return store().take(endpoint, "lease " + lease, now, now.plusSeconds(90));
    }
}
