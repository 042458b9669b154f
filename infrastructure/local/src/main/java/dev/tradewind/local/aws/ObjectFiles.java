package dev.tradewind.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.Kept;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is stored in S3's place. */
public final class ObjectFiles {

    private final Kept kept;

    public ObjectFiles(Kept kept) {
        this.kept = kept;
    }

    /** An object. */
    @SuppressWarnings("ArrayRecordComponent") // bytes of the wire: handed on, never compared
    record Stored(byte[] content, String contentType) {

        String etag() {
            try {
                return '"' + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content)) + '"';
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    void put(String bucket, String key, Stored object) {
        ObjectNode entry = Json.object().put("type", object.contentType()).put("content",
                Base64.getEncoder().encodeToString(object.content()));
        kept.change(all -> all.set(bucket + "/" + key, entry));
    }

    Optional<Stored> get(String bucket, String key) {
        return kept.read(all -> Optional.ofNullable(all.get(bucket + "/" + key)).map(ObjectFiles::stored));
    }

    void delete(String bucket, String key) {
        kept.change(all -> all.remove(bucket + "/" + key));
    }

    /** Sizes by key, in the order of the keys. */
    Map<String, Integer> list(String bucket, String prefix) {
        Map<String, Integer> sizes = new TreeMap<>();
        kept.read(all -> all.properties().stream().filter(entry -> entry.getKey().startsWith(bucket + "/" + prefix)).toList())
                .forEach(entry -> sizes.put(entry.getKey().substring(bucket.length() + 1), stored(entry.getValue()).content().length));
        return sizes;
    }

    private static Stored stored(JsonNode entry) {
        return new Stored(Base64.getDecoder().decode(entry.path("content").asText()), entry.path("type").asText());
    }
}
