package dev.tradewind.shipments.customs.preflight;

import java.util.List;

/** A description that says no more than the chapter of its HS code: only {@code words} and fillers, for goods of {@code hs}. */
final class GenericWords implements Policy {
    @Override
    public List<Hit> judge(Consignment consignment, Parameters parameters) {
        List<String> generic = parameters.list("words");
        HsPrefixes goods = parameters.goods();
        return consignment.items("/description", item -> {
            List<String> words = Words.of(item.description());
            return goods.has(item.hs()) && words.stream().anyMatch(generic::contains)
                    && words.stream().allMatch(word -> generic.contains(word) || WordList.isFiller(word, consignment.day()));
        });
    }
}
