package dev.tradewind.checkout;

import dev.tradewind.paymentgateways.Authorisation;
import dev.tradewind.paymentgateways.PaymentGateway;
import dev.tradewind.paymentgateways.PaymentRequest;
import dev.tradewind.paymentgateways.PaymentState;
import dev.tradewind.paymentgateways.Release;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A provider that never answers in time and authorises long after the goods went back. */
final class SlowGateway implements PaymentGateway {
    private final Clock clock;
    private final Duration late;
    private Instant asked = Instant.MAX;
    private boolean released;

    SlowGateway(Clock clock, Duration late) {
        this.clock = clock;
        this.late = late;
    }

    boolean released() {
        return released;
    }

    @Override
    public Authorisation authorise(PaymentRequest request) {
        asked = clock.instant();
        return new Authorisation.Unknown("timed out");
    }

    @Override
    public PaymentState find(String reference) {
        if (released) {
            return new PaymentState.Released();
        }
        return clock.instant().isBefore(asked.plus(late)) ? new PaymentState.Pending() : new PaymentState.Authorised("slow-1");
    }

    @Override
    public Release release(String reference) {
        released = true;
        return new Release.Released();
    }
}
