package dev.tradewind.shipments;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import dev.tradewind.lambda.http.Field;
import dev.tradewind.lambda.http.Input;
import dev.tradewind.shipments.model.Claim;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a merchant says of a claim. */
final class ClaimReading {
    private static final int TEXT = 2_000;
    private static final int NOTE = 200;
    private static final int URL = 1_000;
    private static final int MOST = 20;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Map<String, Claim.Status> DECISIONS = Map.of("accepted", Claim.Status.ACCEPTED, "partly_accepted",
            Claim.Status.PARTLY_ACCEPTED, "rejected", Claim.Status.REJECTED);
    private static final Map<String, Claim.Status> ENDS = Map.of("paid", Claim.Status.PAID, "withdrawn", Claim.Status.WITHDRAWN);

    private ClaimReading() {}

    static FileClaim.Command command(Input in) {
        Field<Claim.Kind> kind = in.text("/kind").required().as(Claim.Kind::of, "unknown_kind",
                "Must be late, damaged, lost or cold_chain.");
        Field<String> description = in.text("/description").required().max(TEXT);
        Optional<Money> asked = money(in, "/amount");
        Field<List<Claim.Evidence>> evidence = evidence(in);
        return in.read(() -> new FileClaim.Command(kind.get(), asked, description.get(), evidence.otherwise(List.of())));
    }

    static PursueClaim.Step shown(Input in) {
        Field<List<Claim.Evidence>> evidence = evidence(in).required();
        return in.read(() -> new PursueClaim.Step.Shown(evidence.get()));
    }

    static PursueClaim.Step answered(Input in) {
        Field<Claim.Status> decision = in.text("/decision").required().as(word -> Optional.ofNullable(DECISIONS.get(word)),
                "unknown_decision", "Must be accepted, partly_accepted or rejected.");
        Optional<Money> offered = money(in, "/amount");
        if (decision.optional().filter(Claim.Status.PARTLY_ACCEPTED::equals).isPresent() && !in.has("/amount")) {
            in.fault("missing", "/amount", "Is required where a carrier accepts a part.");
        }
        if (decision.optional().filter(Claim.Status.REJECTED::equals).isPresent() && in.has("/amount")) {
            in.fault("ambiguous", "/amount", "Who rejects a claim pays nothing.");
        }
        Field<String> reference = in.text("/reference").max(NOTE);
        Field<String> text = in.text("/text").max(TEXT);
        return in.read(() -> new PursueClaim.Step.Answered(decision.get(), offered, reference.optional(), text.optional()));
    }

    static PursueClaim.Step closed(Input in) {
        Field<Claim.Status> end = in.text("/outcome").required().as(word -> Optional.ofNullable(ENDS.get(word)), "unknown_outcome",
                "Must be paid or withdrawn.");
        Optional<Money> paid = money(in, "/amount");
        if (end.optional().isPresent() && (end.get() == Claim.Status.PAID) != in.has("/amount")) {
            in.fault(in.has("/amount") ? "ambiguous" : "missing", "/amount", "Belongs to what was paid, and to nothing else.");
        }
        return in.read(() -> new PursueClaim.Step.Closed(end.get(), paid));
    }

    private static Field<List<Claim.Evidence>> evidence(Input in) {
        return in.objects("/evidence", piece -> {
            Field<String> url = piece.text("/url").required().max(URL).must(ClaimReading::isHttps, "invalid_url", "Must be an https URL.");
            Field<String> sum = piece.text("/sha256").required().must(text -> SHA256.matcher(text).matches(), "invalid_sum",
                    "Must be the SHA-256 of its bytes in lower-case hex.");
            Field<String> note = piece.text("/note").max(NOTE);
            return piece.read(() -> new Claim.Evidence(url.get(), sum.get(), note.otherwise("")));
        }).size(1, MOST);
    }

    private static Optional<Money> money(Input in, String pointer) {
        return in.object(pointer, money -> {
            Field<Long> amount = money.integer("/amount").required().between(1, Money.MAX_INPUT);
            Field<CurrencyCode> currency = money.text("/currency").required()
                    .as(code -> Optional.of(code).filter(CurrencyCode.liveCodes()::contains).map(CurrencyCode::of), "unknown_currency",
                            "Must be an ISO 4217 code in use, such as EUR.");
            return money.read(() -> Money.of(amount.get(), currency.get()));
        }).optional();
    }

    private static boolean isHttps(String text) {
        try {
            URI url = new URI(text);
            return "https".equalsIgnoreCase(url.getScheme()) && url.getHost() != null && url.getUserInfo() == null;
        } catch (URISyntaxException notAUrl) {
            return false;
        }
    }
}
