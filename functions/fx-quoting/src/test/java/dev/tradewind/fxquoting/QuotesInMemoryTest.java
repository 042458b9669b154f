package dev.tradewind.fxquoting;

import java.time.Clock;

final class QuotesInMemoryTest extends QuotesContract {

    @Override
    protected Quotes emptyStore(Clock clock) {
        return new QuotesInMemory(clock);
    }
}
