package dev.tradewind.shipments.dynamo;

import dev.tradewind.kernel.CountryCode;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.io.IOException;

/** A country is stored as its code. */
@Singleton
final class StoredCountryCode implements Serde<CountryCode> {
    @Override
    public CountryCode deserialize(Decoder decoder, DecoderContext context, Argument<? super CountryCode> type) throws IOException {
        return new CountryCode(decoder.decodeString());
    }

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends CountryCode> type, CountryCode value)
            throws IOException {
        encoder.encodeString(value.value());
    }
}
