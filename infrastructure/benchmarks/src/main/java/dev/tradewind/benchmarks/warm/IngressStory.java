package dev.tradewind.benchmarks.warm;

import java.time.Instant;
import java.util.List;

/** A carrier posts the third event of a parcel, with the two before it. */
final class IngressStory {
    private static final int THIRD = 2;

    private IngressStory() {}

    static List<Tape> told(Instant now) {
        World world = new World(now);
        Studio ingress = world.studio(Deployed.CARRIER_WEBHOOKS);
        byte[] event = Signed.post(ShipmentsStory.body(THIRD, "0"), now).toBytes();
        ingress.records("carrier webhook taken in, secrets read anew", event, "received");
        ingress.records("carrier webhook taken in", event, "received");
        return List.of(ingress.tape());
    }
}
