package dev.tradewind.paymentgateways.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a buyer can show to the sandbox, and so what will happen. */
public enum SandboxToken {
    /** Authorised at once. */
    SUCCESS_TOKEN,
    /** Declined at once: {@code insufficient_funds}. */
    FAIL_TOKEN,
    /** The buyer is sent to a challenge and decides by passing or failing it. */
    CHALLENGE_TOKEN,
    /** Times out, and is authorised later. */
    LATE_SUCCESS_TOKEN,
    /** Times out, and is declined later: {@code insufficient_funds}. */
    LATE_FAILURE_TOKEN,
    /** Any other text: declined at once, {@code unknown_token}. */
    UNKNOWN_TOKEN;

    /** @return what the text stands for, which is itself for every text that is no other token */
    static SandboxToken of(String text) {
        return Arrays.stream(values()).filter(token -> token.text().equals(text)).findFirst().orElse(UNKNOWN_TOKEN);
    }

    /** @return the tokens that a buyer is told of */
    static List<String> published() {
        return Arrays.stream(values()).filter(token -> token != UNKNOWN_TOKEN).map(SandboxToken::text).toList();
    }

    /** @return the text that the buyer shows, such as {@code success_token} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
