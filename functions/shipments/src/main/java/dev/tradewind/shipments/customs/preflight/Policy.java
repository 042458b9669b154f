package dev.tradewind.shipments.customs.preflight;

import java.util.List;

/** A kind of rule. The lines of {@code rules.table} name it and give it what they are about. */
interface Policy {
    /** What it has to say of a consignment; nothing where all is well. */
    List<Hit> judge(Consignment consignment, Parameters parameters);
}
