package dev.tradewind.checkout;

import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.IntentLine;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.port.Applied;
import dev.tradewind.checkout.port.Change;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.checkout.port.FactReader;
import dev.tradewind.checkout.port.Facts;
import dev.tradewind.checkout.pricing.OfferMaker;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens a session. */
@Singleton
public final class CreateCheckout {
    private final FactReader reader;
    private final OfferMaker offers;
    private final Checkouts checkouts;
    private final CheckoutSettings settings;
    private final IdSource ids;
    private final Clock clock;

    public CreateCheckout(FactReader reader, OfferMaker offers, Checkouts checkouts, CheckoutSettings settings, IdSource ids, Clock clock) {
        this.reader = reader;
        this.offers = offers;
        this.checkouts = checkouts;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param view how the session is shown; what it answers is what the same key gets again */
    public CheckoutOutcome handle(CheckoutIntent intent, Asked asked, Function<CheckoutSession, Response> view) {
        Facts facts = reader.read(wanted(Optional.empty(), intent, asked.key()));
        if (facts.replay().isPresent()) {
            return CheckoutOutcome.of(facts.replay().get());
        }
        Instant now = clock.instant();
        Offer offer = offers.make(intent, facts, now);
        if (nothingToSell(intent, facts)) {
            return new CheckoutOutcome.NothingToSell(offer.messages().stream().filter(CreateCheckout::aboutGoods).toList());
        }
        CheckoutSession session = CheckoutSession.open(ids.checkoutId(), asked.owner(), intent, offer, now,
                now.plus(settings.sessionLife()));
        Response response = view.apply(session);
        Change change = Change.of(session).answering(asked.key().map(key -> new Change.FirstAnswer(key, response)));
        return switch (checkouts.apply(change)) {
            case Applied.Done _ -> new CheckoutOutcome.Shown(response);
            case Applied.Repeated repeated -> CheckoutOutcome.of(repeated.replay());
            case Applied.Stale _,Applied.OutOfStock _,Applied.QuoteUsed _ -> throw new IllegalStateException("a new session was refused");
        };
    }

    static FactReader.Wanted wanted(Optional<CheckoutId> session, CheckoutIntent intent, Optional<IdempotencyKey> key) {
        Set<Sku> skus = intent.lines().stream().map(IntentLine::sku).collect(Collectors.toSet());
        return new FactReader.Wanted(session, skus, intent.discountCodes(), intent.fxLock(), key);
    }

    private static boolean nothingToSell(CheckoutIntent intent, Facts facts) {
        return intent.lines().stream().map(IntentLine::sku)
                .noneMatch(sku -> facts.products().containsKey(sku) && facts.available().getOrDefault(sku, 0L) > 0);
    }

    private static boolean aboutGoods(Message message) {
        return List.of("item_unavailable", "out_of_stock").contains(message.code());
    }
}
