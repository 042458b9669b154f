package dev.tradewind.costs;

import dev.tradewind.testkit.CostLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what the suite costs, and writes it beside the ledger: {@code bill.md} and {@code shares.svg}. */
public final class Costs {
    private Costs() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        Report report = new Report();
        Path beside = CostLedger.file().getParent();
        Files.writeString(beside.resolve("bill.md"), page(report));
        Files.writeString(beside.resolve("shares.svg"), SharesChart.svg(report));
        System.out.print(page(report));
    }

    static String page(Report report) {
        return """
                # What it costs

                Written by `mvn -q -Pcosts`: figures of [ledger.md](ledger.md) times list prices of us-east-1, without free tiers, storage, backups,
                alarms and a payment provider's own fees, and without the sandbox's record of a charge, in whose place there is the wait for a provider; %s.

                ![shares](shares.svg)
                """
                .formatted(report.grounds()) + report.text() + new Capacity().text();
    }
}
