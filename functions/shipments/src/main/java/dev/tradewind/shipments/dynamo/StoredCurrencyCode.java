package dev.tradewind.shipments.dynamo;

import dev.tradewind.kernel.CurrencyCode;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.io.IOException;

/** A currency is stored as its code. */
@Singleton
final class StoredCurrencyCode implements Serde<CurrencyCode> {
    @Override
    public CurrencyCode deserialize(Decoder decoder, DecoderContext context, Argument<? super CurrencyCode> type) throws IOException {
        return CurrencyCode.of(decoder.decodeString());
    }

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends CurrencyCode> type, CurrencyCode value)
            throws IOException {
        encoder.encodeString(value.code());
    }
}
