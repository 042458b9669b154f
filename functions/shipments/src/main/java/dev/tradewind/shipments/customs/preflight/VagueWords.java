package dev.tradewind.shipments.customs.preflight;

import java.util.List;

/** A description all of whose words are on the list of those that say nothing. */
final class VagueWords implements Policy {
    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        return consignment.items("/description", item -> {
            List<String> words = Words.of(item.description());
            return !words.isEmpty() && words.stream().allMatch(word -> WordList.isVague(word, consignment.day()));
        });
    }
}
