package dev.tradewind.webhooks.port;

class FeedInMemoryTest extends FeedContract {
    private final Feed feed = new FeedInMemory(CLOCK);

    @Override
    protected Feed feed() {
        return feed;
    }

    @Override
    protected int kills() {
        return 1_000;
    }
}
