package dev.tradewind.kernel;

/** What a text from outside turned out to be, when a currency was asked for. */
public sealed interface CurrencyParse {

    /**
     * A currency that money can be held in.
     *
     * @param currency the live currency
     */
    record Live(CurrencyCode currency) implements CurrencyParse {}

    /** Not a currency to hold money in. */
    sealed interface Refused extends CurrencyParse {

        /** @return a sentence for people, which names the text that was refused */
        String message();
    }

    /**
     * ISO 4217 never had this code.
     *
     * @param text as it was sent
     */
    record Unknown(String text) implements Refused {
        @Override
        public String message() {
            return "unknown currency: " + text;
        }
    }

    /**
     * A currency of the past, such as HRK or BGN.
     *
     * @param code the alphabetic code
     * @param since ISO's date of withdrawal, {@code yyyy-MM}; {@code yyyy} for the few that ISO dates by years
     */
    record Withdrawn(String code, String since) implements Refused {
        @Override
        public String message() {
            return "currency %s was withdrawn in %s".formatted(code, since);
        }
    }

    /**
     * A unit of account with four decimals (CLF, UYW): amounts carry at most three.
     *
     * @param code the alphabetic code
     */
    record FourDecimals(String code) implements Refused {
        @Override
        public String message() {
            return "currency %s has four decimals, which is not supported".formatted(code);
        }
    }

    /**
     * A code of ISO 4217 without a minor unit: metals (XAU), drawing rights (XDR), tests (XTS), none (XXX).
     *
     * @param code the alphabetic code
     */
    record NotMoney(String code) implements Refused {
        @Override
        public String message() {
            return "%s is an ISO 4217 code but not money".formatted(code);
        }
    }
}
