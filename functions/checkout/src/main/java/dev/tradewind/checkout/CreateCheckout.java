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
    private final FirstAnswers firstAnswers;
    private final OfferMaker offers;
    private final Checkouts checkouts;
    private final CheckoutSettings settings;
    private final IdSource ids;
    private final Clock clock;

    CreateCheckout(FactReader reader, FirstAnswers firstAnswers, OfferMaker offers, Checkouts checkouts, CheckoutSettings settings,
            IdSource ids, Clock clock) {
        this.reader = reader;
        this.firstAnswers = firstAnswers;
        this.offers = offers;
        this.checkouts = checkouts;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param view how the session is shown; what it answers is what the same key gets again */
    public CheckoutOutcome handle(CheckoutIntent intent, Asked asked, Function<CheckoutSession, Response> view) {
        return Attempts.at("opening of a session", () -> attempt(intent, asked, view));
    }

    private Optional<CheckoutOutcome> attempt(CheckoutIntent intent, Asked asked, Function<CheckoutSession, Response> view) {
        Facts facts = reader.read(wanted(Optional.empty(), intent, asked.key()));
        if (facts.opened().isPresent()) {
            return firstAnswers.to(asked.key(), facts.opened().get(), view).or(() -> Optional.of(new CheckoutOutcome.KeyReused()));
        }
        Instant now = clock.instant();
        Offer offer = offers.make(intent, facts, now);
        if (nothingToSell(intent, facts)) {
            return Optional.of(new CheckoutOutcome.NothingToSell(offer.messages().stream().filter(CreateCheckout::aboutGoods).toList()));
        }
        CheckoutId id = asked.key().map(key -> ids.checkoutIdAt(key.record())).orElseGet(ids::checkoutId);
        CheckoutSession session = CheckoutSession.open(id, asked.owner(), intent, offer, now, now.plus(settings.sessionLife()));
        Response response = view.apply(session);
        return switch (checkouts.apply(FirstAnswers.remembered(asked.key(), Change.of(session), response))) {
            case Applied.Done _ -> Optional.of(new CheckoutOutcome.Shown(response));
            case Applied.Repeated repeated -> Optional.of(CheckoutOutcome.of(repeated.replay()));
            case Applied.Stale _ -> Optional.empty();
            case Applied.OutOfStock _,Applied.QuoteUsed _ -> throw new IllegalStateException("a new session takes nothing");
        };
    }

    static FactReader.Wanted wanted(Optional<CheckoutId> session, CheckoutIntent intent, Optional<IdempotencyKey> opening) {
        Set<Sku> skus = intent.lines().stream().map(IntentLine::sku).collect(Collectors.toSet());
        return new FactReader.Wanted(session, skus, intent.discountCodes(), intent.fxLock(), opening);
    }

    private static boolean nothingToSell(CheckoutIntent intent, Facts facts) {
        return intent.lines().stream().map(IntentLine::sku)
                .noneMatch(sku -> facts.products().containsKey(sku) && facts.available().getOrDefault(sku, 0L) > 0);
    }

    private static boolean aboutGoods(Message message) {
        return List.of("item_unavailable", "out_of_stock").contains(message.code());
    }
}
