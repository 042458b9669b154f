package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.shipments.customs.preflight.Threshold.Side;
import java.util.List;

/** A value so near to {@code at} that the customs rate of the day decides on which side it lies. */
final class ValueNearThreshold implements Policy {
    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        boolean close = parameters.threshold("at").filter(line -> line.side(consignment.declaration().goods()) == Side.CLOSE).isPresent();
        return Hit.when(close, "/currency");
    }
}
