package dev.tradewind.shipments.customs.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.shipments.customs.model.Address;
import dev.tradewind.shipments.customs.model.LatinText;
import dev.tradewind.shipments.customs.model.Party;
import dev.tradewind.shipments.customs.model.TaxIds;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/** A sender or consignee in the words of a request. */
@Serdeable
public record PartyView(String type, String name, @JsonProperty("street_address") String street,
        @JsonProperty("address_locality") String city,
        @JsonProperty("address_region") Optional<String> region, @JsonProperty("postal_code") Optional<String> postalCode,
        @JsonProperty("address_country") String country, Optional<Latin> latin, @JsonProperty("tax_ids") Ids taxIds, Optional<String> phone,
        Optional<String> email) {
    /** In Latin letters. */
    @Serdeable
    public record Latin(String name, @JsonProperty("street_address") String street, @JsonProperty("address_locality") String city) {
        static Latin of(LatinText text) {
            return new Latin(text.name(), text.street(), text.city());
        }
    }

    /** Numbers of tax and customs offices. */
    @Serdeable
    public record Ids(Optional<String> eori, Optional<String> vat, Optional<String> ioss,
            @JsonProperty("personal_code") Optional<String> personalCode) {}

    static PartyView of(Party party) {
        Address at = party.address();
        TaxIds ids = party.taxIds();
        return new PartyView(party.business() ? "business" : "person", party.name(), at.street(), at.city(), at.region(), at.postalCode(),
                at.country().value(), party.latin().map(Latin::of), new Ids(ids.eori(), ids.vat(), ids.ioss(), ids.personalCode()),
                party.phone(), party.email());
    }

    @Override
    public String toString() {
        return "PartyView[" + country + "]";
    }
}
