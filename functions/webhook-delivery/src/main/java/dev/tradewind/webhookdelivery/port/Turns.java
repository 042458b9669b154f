package dev.tradewind.webhookdelivery.port;

import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.model.Turn;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Which endpoint is sent to by whom, and when next. */
public interface Turns {
    /**
     * Something to send was put in.
     *
     * @return whether somebody has to take a turn now; not if one is due already, or the endpoint rests
     */
    boolean wake(Owner owner, EndpointId endpoint, Instant now);

    /**
     * Its owner wants it to be sent to now: a rest ends.
     *
     * @return whether somebody has to take a turn now; not if one is due already
     */
    boolean rouse(Owner owner, EndpointId endpoint, Instant now);

    /**
     * Takes the turn.
     *
     * @param lease a name that no other turn has
     * @param until when another may take it, should this one never end
     * @return nothing when it is taken, the endpoint rests, or has nothing to do
     */
    Optional<Turn> take(EndpointId endpoint, String lease, Instant now, Instant until);

    /**
     * Ends the turn.
     *
     * @return whether the next turn is to be taken at once, since something was put in meanwhile
     */
    boolean end(Turn turn, Turn.End end, Instant now);

    /** Endpoints whose turn is due; may lag, and repeat. */
    Stream<EndpointId> due(Instant now);
}
