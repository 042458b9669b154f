package dev.tradewind.webhooks.signing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a signature of an HTTP message is made over (RFC 9421, 2.5).
 *
 * @param components names, in the order in which they are signed, and their values
 * @param parameters of the signature, as they stand after the list of names: {@code created=1618884473;keyid="k"}
 */
record SignatureBase(Map<String, String> components, String parameters) {
    SignatureBase {
        components = new LinkedHashMap<>(components);
    }

    /** The value of the signature in {@code Signature-Input}. */
    String input() {
        String names = components.keySet().stream().map(name -> '"' + name + '"').collect(Collectors.joining(" "));
        return "(" + names + ");" + parameters;
    }

    /** The text that is signed. */
    String text() {
        String lines = components.entrySet().stream().map(one -> '"' + one.getKey() + "\": " + one.getValue() + "\n")
                .collect(Collectors.joining());
        return lines + "\"@signature-params\": " + input();
    }
}
