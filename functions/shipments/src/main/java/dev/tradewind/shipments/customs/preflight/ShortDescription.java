package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.shipments.customs.Scripts;
import java.util.List;

/** A description of fewer words than {@code words} or fewer letters than {@code letters}. Other scripts pack more into a letter. */
final class ShortDescription implements Policy {
    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        int least = parameters.number("words").intValueExact();
        int letters = parameters.number("letters").intValueExact();
        return consignment.items("/description", item -> {
            List<String> words = Words.of(item.description());
            return Scripts.isLatin(item.description())
                    && (words.size() < least || words.stream().mapToInt(String::length).sum() < letters);
        });
    }
}
