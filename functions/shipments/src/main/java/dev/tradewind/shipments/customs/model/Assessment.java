package dev.tradewind.shipments.customs.model;

import java.util.List;

/** What all rules of a day say of a declaration. */
public record Assessment(List<Finding> findings) {
    /** Nothing to say. */
    public static final Assessment CLEAR = new Assessment(List.of());

    public Assessment {
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    /** Whether it must not be sent like this. */
    public boolean stops() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.STOP);
    }

    /** {@code clear}, or the gravest of the findings. */
    public String decision() {
        return findings.stream().map(Finding::severity).max(Severity::compareTo).map(Severity::word).orElse("clear");
    }
}
