package dev.tradewind.local.access;

import dev.tradewind.local.gateway.HttpRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who sends a request and to which service, by its Signature Version 4. Whether the signature is right is not checked.
 *
 * @param accessKey
 *            of a function, its logical id
 * @param service
 *            as signatures name it, such as {@code dynamodb}
 */
record Signature(String accessKey, String service) {

    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/,]+)/\\d{8}/[^/,]+/([^/,]+)/aws4_request");

    static Optional<Signature> of(HttpRequest request) {
        return request.header("authorization").map(CREDENTIAL::matcher).filter(Matcher::find)
                .map(credential -> new Signature(credential.group(1), credential.group(2)));
    }
}
