package dev.tradewind.lambda.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tradewind.kernel.Fault;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The one error body of all routes. It speaks two vocabularies at once: {@code code} and {@code content} of the Universal
 * Commerce Protocol, and the members of RFC 9457.
 *
 * @param type {@code urn:tradewind:problem:} and the code
 * @param title the code in words
 * @param status the HTTP status
 * @param code machine-readable reason in snake case
 * @param content what a person should know
 * @param errors every single fault with its JSON pointer, where the input has any
 * @param requestId to be named when asking for help
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String code, String content, List<Detail> errors,
        @com.fasterxml.jackson.annotation.JsonProperty("request_id") String requestId) {
    /** One fault of the input; the pointer to the document as a whole is empty. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Detail(String pointer, String code, String detail) {}

    /** A problem without single faults. */
    public static Problem of(int status, String code, String content) {
        return of(status, code, content, List.of());
    }

    /** A problem that names its faults. */
    public static Problem of(int status, String code, String content, List<Fault> faults) {
        String words = code.replace('_', ' ');
        String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        List<Detail> errors = faults.stream().map(fault -> new Detail(fault.pointer(), fault.code(), fault.message())).toList();
        return new Problem("urn:tradewind:problem:" + code, title, status, code, content, errors,
                dev.tradewind.lambda.Invocation.current().requestId());
    }

    /** The problem of bad input: one fault gives its own code, several share {@code invalid_request}. */
    public static Problem of(BadInput bad) {
        List<Fault> faults = bad.faults();
        if (faults.size() > 1) {
            return of(400, "invalid_request", "The request has " + faults.size() + " faults, each named in errors.", faults);
        }
        Fault only = faults.getFirst();
        return of(only.code().equals("unsupported_media_type") ? 415 : 400, only.code(),
                (only.pointer().isEmpty() ? "" : only.pointer() + ": ") + only.message(), faults);
    }
}
