package dev.tradewind.shipments;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.lambda.caller.Caller.Authenticated;
import dev.tradewind.lambda.caller.Callers;
import dev.tradewind.lambda.http.Request;
import jakarta.inject.Singleton;
import java.util.Optional;

/** For which merchant a caller may act: the one that their token names. */
@Singleton
final class Merchants {
    private final Callers callers;

    Merchants(Callers callers) {
        this.callers = callers;
    }

    Authenticated caller(Request request) {
        return callers.authorised(request);
    }

    static Optional<MerchantId> of(Authenticated caller) {
        return Optional.ofNullable(caller.claims().get("merchant_id")).filter(_ -> caller.may("merchant")).filter(MerchantId::isValid)
                .map(MerchantId::new);
    }
}
