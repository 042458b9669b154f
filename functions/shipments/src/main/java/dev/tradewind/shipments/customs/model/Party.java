package dev.tradewind.shipments.customs.model;

import java.util.Optional;

/** Who sends or receives. It is personal: its text never names more than the country, so that no log can. */
public record Party(boolean business, String name, Address address, Optional<LatinText> latin, TaxIds taxIds, Optional<String> phone,
        Optional<String> email) {
    public Party {
        taxIds = taxIds == null ? TaxIds.NONE : taxIds;
    }

    @Override
    public String toString() {
        return "Party[" + address.country() + "]";
    }
}
