package dev.tradewind.fxquoting.wiring;

import dev.tradewind.fxquoting.BlockedPairs;
import dev.tradewind.fxquoting.RatePolicy;
import dev.tradewind.fxquoting.Spreads;
import dev.tradewind.lambda.settings.Settings;
import jakarta.inject.Singleton;

/** The variables by which fx and checkout price alike; give both functions the same values. */
@Singleton
public final class QuotingSettings {

    private static final String EVERY_LOCK = "none=50,5m=60,15m=80,1h=120,24h=250";

    private final RatePolicy policy;

    private final Spreads spreads;

    private final BlockedPairs blocked;

    /**
     * Reads {@code FX_SOURCES}, {@code FX_SPREADS} and {@code FX_BLOCKED_PAIRS}; faults are left to the settings, which name them all.
     *
     * @param settings of the function
     */
    public QuotingSettings(Settings settings) {
        policy = settings.value("FX_SOURCES", "ecb=5", "sources with their fresh days such as ecb=5,desk=2", RatePolicy::parse);
        spreads = settings.value("FX_SPREADS", EVERY_LOCK, "basis points by lock such as " + EVERY_LOCK + ";USD/EUR:none=30",
                Spreads::parse);
        blocked = settings.value("FX_BLOCKED_PAIRS", "", "currencies and pairs such as RUB,INR/PKR", BlockedPairs::parse);
    }

    /** @return which source's rate a customer gets */
    public RatePolicy policy() {
        return policy;
    }

    /** @return what a conversion costs */
    public Spreads spreads() {
        return spreads;
    }

    /** @return what must not be converted */
    public BlockedPairs blocked() {
        return blocked;
    }
}
