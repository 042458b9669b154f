package dev.tradewind.shipments.customs.preflight;

import java.util.Map;
import java.util.Optional;

/** The kinds of rules by the name that the table and the findings have for them. */
final class Policies {
    private static final Map<String, Policy> NAMED = Map.ofEntries(Map.entry("vague_description", new VagueWords()),
            Map.entry("short_description", new ShortDescription()), Map.entry("generic_description", new GenericWords()),
            Map.entry("latin_missing", new LatinMissing()), Map.entry("hs_unknown", new HsUnknown()),
            Map.entry("hs_superseded", new HsSuperseded()), Map.entry("hs_too_short", new HsTooShort()),
            Map.entry("value_zero", new ValueZero()), Map.entry("value_implausible", new ValueImplausible()),
            Map.entry("value_near_threshold", new ValueNearThreshold()), Map.entry("ioss_missing", new IossMissing()),
            Map.entry("ioss_barred", new IossBarred()), Map.entry("tax_id_missing", new TaxIdMissing()),
            Map.entry("prohibited", new Prohibited()), Map.entry("paper_missing", new PaperMissing()),
            Map.entry("incoterm_unfit", new IncotermUnfit()), Map.entry("duties_account_missing", new DutiesAccountMissing()),
            Map.entry("gift_from_business", new GiftFromBusiness()));

    private Policies() {}

    /** @throws IllegalStateException if a line names one that there is not */
    static Policy named(String name) {
        return Optional.ofNullable(NAMED.get(name)).orElseThrow(() -> new IllegalStateException("no policy " + name));
    }
}
