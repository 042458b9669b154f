package dev.tradewind.checkout.dynamo;

import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.kernel.OrderNumber;
import dev.tradewind.kernel.QuoteId;
import dev.tradewind.kernel.Sku;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.function.Function;

/** How the kernel's words stand in stored bodies: each as one short text. */
@Factory
final class StoredForms {
    static <T> Serde<T> text(Function<T, String> write, Function<String, T> read) {
        return new Serde<>() {
            @Override
            public void serialize(Encoder encoder, EncoderContext context, Argument<? extends T> type, T value) throws IOException {
                encoder.encodeString(write.apply(value));
            }

            @Override
            public T deserialize(Decoder decoder, DecoderContext context, Argument<? super T> type) throws IOException {
                return read.apply(decoder.decodeString());
            }
        };
    }

    /** Such as {@code 1234 EUR}, in minor units. */
    @Singleton
    Serde<Money> money() {
        return text(money -> money.minor() + " " + money.currency(), text -> {
            int space = text.indexOf(' ');
            return Money.of(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
        });
    }

    @Singleton
    Serde<CurrencyCode> currency() {
        return text(CurrencyCode::code, CurrencyCode::of);
    }

    @Singleton
    Serde<CheckoutId> checkoutId() {
        return text(CheckoutId::value, CheckoutId::new);
    }

    @Singleton
    Serde<CountryCode> countryCode() {
        return text(CountryCode::value, CountryCode::new);
    }

    @Singleton
    Serde<MerchantId> merchantId() {
        return text(MerchantId::value, MerchantId::new);
    }

    @Singleton
    Serde<OrderId> orderId() {
        return text(OrderId::value, OrderId::new);
    }

    @Singleton
    Serde<OrderNumber> orderNumber() {
        return text(OrderNumber::value, OrderNumber::new);
    }

    @Singleton
    Serde<QuoteId> quoteId() {
        return text(QuoteId::value, QuoteId::new);
    }

    @Singleton
    Serde<Sku> sku() {
        return text(Sku::value, Sku::new);
    }
}
