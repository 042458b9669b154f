package dev.tradewind.lambda.caller;

import java.util.Map;
import java.util.Set;

/** Who asks. A caller is as much as was proved, never what a body claims. */
public sealed interface Caller {
    /** What idempotency keys and ownership are bound to; differs for every two callers. */
    String scope();

    /**
     * Nobody in particular, speaking through a platform.
     *
     * @param platform profile URL that the UCP-Agent header claims, or an empty text
     */
    record Anonymous(String platform) implements Caller {
        @Override
        public String scope() {
            return "platform:" + platform;
        }
    }

    /**
     * The holder of a valid token.
     *
     * @param subject whom the issuer names
     * @param scopes what the token allows: buyer, merchant, operator
     * @param claims all claims of the token as texts
     */
    record Authenticated(String subject, Set<String> scopes, Map<String, String> claims) implements Caller {
        /** One person may act for several merchants, by a token for each. */
        @Override
        public String scope() {
            String merchant = claims.getOrDefault("merchant_id", "");
            return merchant.isEmpty() ? "subject:" + subject : "merchant:" + merchant.length() + ":" + merchant + ":" + subject;
        }

        /** Whether the token allows this. */
        public boolean may(String scope) {
            return scopes.contains(scope);
        }
    }
}
