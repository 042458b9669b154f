package dev.tradewind.shipments;

import dev.tradewind.kernel.Fault;
import dev.tradewind.lambda.http.Problem;
import dev.tradewind.shipments.customs.model.Assessment;
import dev.tradewind.shipments.customs.model.Customs;
import dev.tradewind.shipments.customs.model.Finding;
import dev.tradewind.shipments.customs.model.Severity;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What the rules say of customs data. A shipment shows what they said on the day of its registration. */
@Serdeable
record CustomsView(String decision, List<Found> findings) {
    /** One finding; {@code confidence} is that of the rule. */
    @Serdeable
    record Found(String code, String severity, String field, String content, String rule, String source, String since, String confidence) {
        static Found of(Finding finding) {
            return new Found(finding.code(), finding.severity().word(), finding.field(), finding.content(), finding.rule(),
                    finding.source(), finding.since(), finding.confirmed() ? "confirmed" : "unconfirmed");
        }
    }

    static CustomsView of(Customs customs) {
        return of(customs.assessment());
    }

    static CustomsView of(Assessment assessment) {
        return new CustomsView(assessment.decision(), assessment.findings().stream().map(Found::of).toList());
    }

    /** The refusal of a registration: what stops it, by field. */
    static Problem problem(Assessment assessment) {
        return Problem.of(422, "customs_stop", "Customs would stop this shipment; each reason is named in errors.",
                assessment.findings().stream().filter(finding -> finding.severity() == Severity.STOP)
                        .map(finding -> new Fault(finding.code(), "/customs" + finding.field(), finding.content())).toList());
    }
}
