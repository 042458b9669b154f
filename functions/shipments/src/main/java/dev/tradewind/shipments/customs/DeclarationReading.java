package dev.tradewind.shipments.customs;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.CurrencyParse;
import dev.tradewind.lambda.http.Field;
import dev.tradewind.lambda.http.Input;
import dev.tradewind.shipments.customs.model.Declaration;
import dev.tradewind.shipments.customs.model.Incoterm;
import dev.tradewind.shipments.customs.model.Nature;
import dev.tradewind.shipments.customs.model.Paper;
import dev.tradewind.shipments.customs.model.Party;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads customs data as a merchant writes them. */
public final class DeclarationReading {
    /** Most of freight or insurance, in minor units. */
    static final long MOST_VALUE = 1_000_000_000_000L;

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9_]{1,39}");
    private static final long MOST_GRAMS = 1_000_000_000L;
    private static final int MOST_ITEMS = 200;
    private static final int MOST_PAPERS = 20;
    private static final int NUMBER = 64;

    private DeclarationReading() {}

    /**
     * What was sent. Its faults are in the input.
     *
     * @param declaration to be asked for only where the input has no fault
     * @param items also of an input with faults, to be held against what is shipped
     */
    public record Sent(Supplier<Declaration> declaration, List<SentItem> items) {}

    /** Reads the object. */
    public static Sent of(Input in) {
        Field<Incoterm> incoterm = in.text("/incoterm").required().as(text -> named(Incoterm.values(), text.toUpperCase(Locale.ROOT)),
                "invalid_incoterm", "Must be a rule of Incoterms 2020: " + Arrays.toString(Incoterm.values()) + ".");
        Field<Nature> nature = in.text("/nature").required().as(text -> named(Nature.values(), text.toUpperCase(Locale.ROOT)),
                "invalid_nature", "Must be sale, gift, sample, return, documents or other.");
        Optional<String> explanation = in.text("/nature_explanation").max(200).optional();
        nature.must(value -> value != Nature.OTHER || explanation.isPresent(), "explanation_missing",
                "Another nature needs nature_explanation.");
        Field<CurrencyCode> currency = in.text("/currency").required().parse(DeclarationReading::currency);
        Field<Supplier<Party>> sender = in.object("/sender", PartyReading::of).required();
        Field<Supplier<Party>> consignee = in.object("/consignee", PartyReading::of).required();
        Field<List<SentItem>> items = in.objects("/items", SentItem::of).required().size(1, MOST_ITEMS);
        Field<Long> gross = in.integer("/gross_weight_grams").required().between(1, MOST_GRAMS)
                .must(grams -> grams >= net(items.otherwise(List.of())), "less_than_net", "Must not be less than the items' net weights.");
        long freight = amount(in, "/freight");
        long insurance = amount(in, "/insurance");
        Optional<String> place = in.text("/incoterm_place").max(100).optional();
        Optional<String> invoice = in.text("/invoice_number").max(NUMBER).optional();
        Optional<String> account = in.text("/duties_account").max(NUMBER).optional();
        Field<List<Supplier<Paper>>> papers = in.objects("/papers", DeclarationReading::paper).size(0, MOST_PAPERS);
        Supplier<Declaration> declaration = () -> new Declaration(incoterm.get(), place, nature.get(), explanation, currency.get(), invoice,
                sender.get().get(), consignee.get().get(), items.get().stream().map(SentItem::item).toList(), freight, insurance,
                gross.get(), papers.otherwise(List.of()).stream().map(Supplier::get).toList(), account);
        return new Sent(declaration, items.otherwise(List.of()));
    }

    static Field<CountryCode> country(Input in, String pointer) {
        return in.text(pointer).required().as(text -> Optional.of(text).filter(CountryCode::isValid).map(CountryCode::new),
                "invalid_country", "Must be a country's code of two letters, such as DE.");
    }

    static Optional<CurrencyCode> currency(String text, Field.Rejection rejection) {
        return switch (CurrencyCode.parse(text)) {
            case CurrencyParse.Live(CurrencyCode currency) -> Optional.of(currency);
            case CurrencyParse.Refused refused -> {
                rejection.because("invalid_currency", refused.message());
                yield Optional.empty();
            }
        };
    }

    private static long amount(Input in, String pointer) {
        return in.integer(pointer).between(0, MOST_VALUE).otherwise(0L);
    }

    private static long net(List<SentItem> items) {
        return items.stream().flatMap(item -> item.netGrams().optional().stream()).mapToLong(Long::longValue).sum();
    }

    private static Supplier<Paper> paper(Input in) {
        Field<String> kind = in.text("/kind").required().must(text -> KIND.matcher(text).matches(), "invalid_kind",
                "Must be a word in small letters, such as phytosanitary.");
        Field<String> number = in.text("/number").required().max(NUMBER);
        return () -> new Paper(kind.get(), number.get());
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
