package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.shipments.customs.Declared;
import dev.tradewind.shipments.customs.ReferenceTable;
import dev.tradewind.shipments.customs.model.Declaration;
import dev.tradewind.shipments.customs.model.HsCode;
import dev.tradewind.shipments.customs.model.Incoterm;
import dev.tradewind.shipments.customs.model.Nature;
import dev.tradewind.shipments.customs.model.TaxIds;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** For a line of the table, a consignment that it is about, and the same one mended. */
record RuleCase(Rule rule, Declared wrong, Declared mended) {
    private static final List<String> CODES = ReferenceTable.rows("hs-2022.table", 2).stream()
            .flatMap(row -> Arrays.stream(row.get(1).split(" ", -1)).map(rest -> row.get(0) + rest)).toList();
    private static final String GOOD = "stoneware coffee mugs with handle";
    private static final TaxIds ALL = new TaxIds(Optional.of("DE1234567"), Optional.of("GB123456789"), Optional.empty(),
            Optional.of("P123456789012"));
    private static final TaxIds WITH_IOSS = new TaxIds(ALL.eori(), ALL.vat(), Optional.of("IM2760000001"), ALL.personalCode());

    static RuleCase of(Rule rule) {
        String code = inside(rule);
        return switch (rule.code()) {
            case "vague_description" -> described(rule, "gift");
            case "short_description" -> described(rule, "mug");
            case "generic_description" ->
                new RuleCase(rule, goods(rule, String.join(" ", rule.parameters().list("words").subList(0, 2)), code),
                        goods(rule, "hand made " + rule.parameters().list("words").getFirst() + " with blue rim", code));
            case "latin_missing" -> new RuleCase(rule, clean(rule).consignee(named("山田 太郎")).lane(from(rule), to(rule)),
                    clean(rule).consignee(named("山田 太郎")).lane(from(rule), to(rule)).latin("Yamada Taro"));
            case "hs_unknown" -> new RuleCase(rule, goods(rule, GOOD, "999988"), clean(rule));
            case "hs_superseded" -> new RuleCase(rule, goods(rule, "mobile telephones for cellular networks", "851712"), clean(rule));
            case "hs_too_short" -> new RuleCase(rule, goods(rule, GOOD, "691200"), goods(rule, GOOD, "6912002500"));
            case "value_zero" -> valued(rule, "691200", 0);
            case "value_implausible" -> valued(rule, code, 9_000_000_000L);
            case "value_near_threshold" -> new RuleCase(rule, worth(rule, 17_526).currency("USD"), worth(rule, 12_000).currency("USD"));
            case "ioss_missing" -> new RuleCase(rule, clean(rule),
                    clean(rule).sender(Declared.party(true, "Ada", from(rule), WITH_IOSS)));
            case "ioss_barred" -> barred(rule);
            case "tax_id_missing" -> missing(rule);
            case "prohibited" -> new RuleCase(rule, clean(rule).items(Declared.item(GOOD, code, "CH", 1, 50_000, 700)), clean(rule));
            case "paper_missing" ->
                new RuleCase(rule, goods(rule, GOOD, code), goods(rule, GOOD, code).paper(rule.parameters().text("paper")));
            case "incoterm_unfit" -> new RuleCase(rule, clean(rule).incoterm(Incoterm.valueOf(rule.parameters().list("terms").getFirst())),
                    clean(rule));
            case "duties_account_missing" -> new RuleCase(rule, clean(rule).incoterm(Incoterm.DDP),
                    clean(rule).incoterm(Incoterm.DDP).account("77"));
            case "gift_from_business" -> new RuleCase(rule, clean(rule).nature(Nature.GIFT), clean(rule));
            default -> throw new AssertionError("no case for " + rule.code());
        };
    }

    boolean fires(Declared declared, LocalDate day) {
        Declaration told = declared.done();
        return rule.judge(new Consignment(told, told.consignee().address().country(), day)).findAny().isPresent();
    }

    boolean firesOn(String from, String to, LocalDate day) {
        return fires(of(rule).wrong().lane(from, to), day);
    }

    /** A day on which it holds. */
    LocalDate day() {
        LocalDate first = rule.period().from();
        LocalDate today = LocalDate.parse("2026-11-22");
        return first.isAfter(today) ? first : today;
    }

    static String from(Rule rule) {
        return country(rule.lane().from(), "DE", "CH");
    }

    static String to(Rule rule) {
        return country(rule.lane().to(), "NO", "NO");
    }

    private static String country(Lane.End end, String any, String others) {
        String name = end.names().getFirst();
        boolean union = name.equals("EU");
        if (end.others()) {
            return others;
        }
        return name.equals("*") ? any : union ? "FR" : name;
    }

    /** From outside of the Union into it; else from Germany. */
    private static Declared clean(Rule rule) {
        String from = to(rule).equals("FR") ? "CH" : from(rule);
        return Declared.usual().sender(Declared.party(true, "Ada Wares", from, ALL))
                .consignee(Declared.party(false, "Grace Hopper", to(rule), ALL))
                .items(Declared.item(GOOD, "6912002500", from, 2, 1250, 700));
    }

    private static Declared goods(Rule rule, String description, String code) {
        return clean(rule).items(Declared.item(description, code, "CH", 2, 1250, 700));
    }

    private static Declared worth(Rule rule, long minor) {
        return clean(rule).items(Declared.item(GOOD, "691200", "CH", 1, minor, 700));
    }

    private static RuleCase described(Rule rule, String description) {
        return new RuleCase(rule, goods(rule, description, "691200"), clean(rule));
    }

    private static RuleCase valued(Rule rule, String code, long unit) {
        return new RuleCase(rule, clean(rule).items(Declared.item(GOOD, code, "CH", 2, unit, 700)), goods(rule, GOOD, code));
    }

    private static RuleCase barred(Rule rule) {
        Declared wrong = clean(rule).sender(Declared.party(true, "Ada", "CH", WITH_IOSS));
        Declared mended = clean(rule).sender(Declared.party(true, "Ada", "CH", WITH_IOSS));
        return new RuleCase(rule,
                rule.parameters().find("most").isPresent()
                        ? wrong.items(Declared.item(GOOD, "691200", "CH", 1, 15_001, 700))
                        : rule.parameters().find("type").isPresent()
                                ? wrong.consignee(Declared.party(true, "Shop", "FR", ALL))
                                : wrong.items(Declared.item("red wine of the Valais", inside(rule), "CH", 1, 2_000, 700)),
                mended);
    }

    private static RuleCase missing(Rule rule) {
        boolean sender = rule.parameters().text("party").equals("sender");
        boolean business = rule.parameters().find("type").filter("business"::equals).isPresent();
        Declared wrong = clean(rule);
        Declared mended = clean(rule);
        if (sender) {
            return new RuleCase(rule, wrong.sender(Declared.party(true, "Ada", from(rule), TaxIds.NONE)), mended);
        }
        return new RuleCase(rule, wrong.consignee(Declared.party(business, "Grace", to(rule), TaxIds.NONE)),
                mended.consignee(Declared.party(business, "Grace", to(rule), ALL)));
    }

    private static dev.tradewind.shipments.customs.model.Party named(String name) {
        return Declared.party(false, name, "JP", ALL);
    }

    /** A code that exists and that the rule is about. */
    private static String inside(Rule rule) {
        return CODES.stream().filter(code -> rule.parameters().goods().has(new HsCode(code))).findFirst()
                .orElseThrow(() -> new AssertionError(rule.id() + " is about no code that exists"));
    }

    @Override
    public String toString() {
        return rule.id();
    }
}
