package dev.tradewind.local.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came over the wire.
 *
 * @param rawPath
 *            with its percent escapes
 * @param rawQuery
 *            without the question mark; empty text if there is none
 * @param headers
 *            by lower-case name, every value in order
 * @param sourceIp
 *            address of the caller
 * @param protocol
 *            such as {@code HTTP/1.1}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of the wire: handed on, never compared
public record HttpRequest(String method, String rawPath, String rawQuery, Map<String, List<String>> headers, byte[] body, String sourceIp,
        String protocol) {

    /** The first value of a header. */
    public Optional<String> header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, List.of()).stream().findFirst();
    }
}
