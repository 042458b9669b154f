package dev.tradewind.shipments.customs.model;

import java.util.Optional;

/**
 * Numbers that customs and tax offices know a party by.
 *
 * @param eori of the EU or of Great Britain
 * @param vat of the country that registered it
 * @param ioss of the EU's Import One Stop Shop
 * @param personalCode what the consignee's country wants of a person: a clearance code, a tax or identity number
 */
public record TaxIds(Optional<String> eori, Optional<String> vat, Optional<String> ioss, Optional<String> personalCode) {
    /** None is known. */
    public static final TaxIds NONE = new TaxIds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
