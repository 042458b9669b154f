package dev.tradewind.catalog.dynamo;

import dev.tradewind.catalog.model.ImportId;
import dev.tradewind.kernel.EventId;
import dev.tradewind.kernel.Uuid7;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Names the parts of an import's stock: the same import and part, the same id. */
final class StockEventIds {
    private StockEventIds() {}

    /** @param part from 0 to 4,095, more than a body can hold */
    static EventId of(ImportId id, int part) {
        byte[] digest = sha256(id.value() + "#" + part);
        return new EventId(Uuid7.of(Uuid7.millisOf(UUID.fromString(id.value())), part, ByteBuffer.wrap(digest).getLong()).toString());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
