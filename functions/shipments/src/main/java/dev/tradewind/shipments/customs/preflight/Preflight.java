package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.shipments.customs.model.Assessment;
import dev.tradewind.shipments.customs.model.Declaration;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Looks a declaration over as customs would, before a label is printed: every rule of {@code rules.table} that is in force today. */
@Singleton
public final class Preflight {
    private final Clock clock;

    public Preflight(Clock clock) {
        this.clock = clock;
    }

    /** Read when the first declaration comes, not at every cold start. */
    private static final class Table {
        static final List<Rule> RULES = Rule.all();
    }

    /** On the way to the consignee's country. */
    public Assessment assess(Declaration declaration) {
        return assess(declaration, declaration.consignee().address().country());
    }

    /** On the way to another country. */
    public Assessment assess(Declaration declaration, CountryCode destination) {
        Consignment consignment = new Consignment(declaration, destination, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return new Assessment(Table.RULES.stream().flatMap(rule -> rule.judge(consignment)).toList());
    }
}
