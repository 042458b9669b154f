package dev.tradewind.checkout.ucp;

import dev.tradewind.lambda.http.Field;
import dev.tradewind.lambda.http.Input;
import java.util.Optional;

/** Optional texts of a request. Platforms send empty ones for what a form left blank: they count as absent. */
final class Texts {
    private Texts() {}

    static Optional<String> optional(Input in, String pointer, int longest) {
        return field(in, pointer, longest).optional().filter(text -> !text.isEmpty());
    }

    static Field<String> field(Input in, String pointer, int longest) {
        return in.text(pointer).then(String::strip).must(text -> text.length() <= longest, "invalid_length",
                "May have at most " + longest + " characters.");
    }
}
