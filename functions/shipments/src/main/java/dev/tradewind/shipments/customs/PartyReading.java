package dev.tradewind.shipments.customs;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.lambda.http.Field;
import dev.tradewind.lambda.http.Input;
import dev.tradewind.shipments.customs.model.Address;
import dev.tradewind.shipments.customs.model.LatinText;
import dev.tradewind.shipments.customs.model.Party;
import dev.tradewind.shipments.customs.model.TaxIds;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads a sender or a consignee. */
final class PartyReading {
    private static final Pattern EORI = Pattern.compile("[A-Z]{2}[A-Z0-9]{1,15}");
    private static final Pattern VAT = Pattern.compile("[A-Z0-9]{4,20}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9./-]{4,30}");
    private static final int NAME = 100;
    private static final int STREET = 200;

    private PartyReading() {}

    static Supplier<Party> of(Input in) {
        Field<String> type = in.text("/type").must(Set.of("person", "business")::contains, "invalid_type", "Must be person or business.");
        Field<String> name = in.text("/name").required().max(NAME);
        Field<String> street = in.text("/street_address").required().max(STREET);
        Field<String> city = in.text("/address_locality").required().max(NAME);
        Optional<String> region = in.text("/address_region").max(NAME).optional();
        Optional<String> postalCode = in.text("/postal_code").max(20).optional();
        Field<CountryCode> country = DeclarationReading.country(in, "/address_country");
        Optional<String> phone = in.text("/phone").max(40).optional();
        Optional<String> email = in.text("/email").max(254).optional();
        Optional<Supplier<LatinText>> latin = in.object("/latin", PartyReading::latin).optional();
        Supplier<TaxIds> taxIds = in.object("/tax_ids", PartyReading::taxIds).otherwise(() -> TaxIds.NONE);
        return () -> new Party(type.otherwise("person").equals("business"), name.get(),
                new Address(street.get(), city.get(), region, postalCode, country.get()), latin.map(Supplier::get), taxIds.get(), phone,
                email);
    }

    private static Supplier<LatinText> latin(Input in) {
        Field<String> name = latin(in, "/name", NAME);
        Field<String> street = latin(in, "/street_address", STREET);
        Field<String> city = latin(in, "/address_locality", NAME);
        return () -> new LatinText(name.get(), street.get(), city.get());
    }

    private static Field<String> latin(Input in, String pointer, int most) {
        return in.text(pointer).required().max(most).must(Scripts::isLatin, "not_latin", "Must be in Latin letters.");
    }

    private static Supplier<TaxIds> taxIds(Input in) {
        Optional<String> eori = number(in, "/eori").must(text -> EORI.matcher(text).matches(), "invalid_eori",
                "Must be an EORI number: a country's two letters and up to 15 letters and digits.").optional();
        Optional<String> vat = number(in, "/vat")
                .must(text -> VAT.matcher(text).matches(), "invalid_vat", "Must be a VAT number of 4 to 20 letters and digits.").optional();
        Optional<String> ioss = number(in, "/ioss").must(IossNumber::isValid, "invalid_ioss",
                "Must be an IOSS number: IM and 10 digits, of which the first three name the state of registration.").optional();
        Optional<String> code = number(in, "/personal_code")
                .must(text -> CODE.matcher(text).matches(), "invalid_personal_code", "Must have 4 to 30 letters, digits or . / -.")
                .optional();
        return () -> new TaxIds(eori, vat, ioss, code);
    }

    private static Field<String> number(Input in, String pointer) {
        return in.text(pointer).then(text -> text.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }
}
