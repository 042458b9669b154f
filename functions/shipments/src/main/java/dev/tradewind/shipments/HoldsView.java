package dev.tradewind.shipments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.shipments.customs.model.Hold;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How often customs spoke, and of what. A shipment with goods of two chapters counts in both. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record HoldsView(String from, String to, int total, @JsonProperty("by_reason") List<Group> byReason,
        @JsonProperty("by_lane") List<Group> byLane,
        @JsonProperty("by_hs_chapter") List<Group> byChapter) {
    /**
     * What has one thing in common.
     *
     * @param name of that thing
     * @param count words of customs
     * @param shipments that they were about
     * @param reasons how many of each
     */
    @Serdeable
    record Group(String name, int count, int shipments, Map<String, Integer> reasons) {
        static Group of(String name, List<Hold> holds) {
            Map<String, Integer> reasons = new TreeMap<>();
            Collection<Hold> words = words(holds);
            words.forEach(hold -> reasons.merge(hold.reason(), 1, Integer::sum));
            return new Group(name, words.size(), (int) holds.stream().map(Hold::shipment).distinct().count(), reasons);
        }
    }

    static HoldsView of(Days days, List<Hold> holds) {
        return new HoldsView(days.from().toString(), days.to().toString(), words(holds).size(),
                grouped(holds, hold -> List.of(hold.reason())),
                grouped(holds, hold -> List.of(hold.lane())), grouped(holds, Hold::chapters));
    }

    /** Each once, of however many shipments it is. */
    private static Collection<Hold> words(List<Hold> holds) {
        return holds.stream().collect(Collectors.toMap(Hold::word, Function.identity(), (one, _) -> one)).values();
    }

    private static List<Group> grouped(List<Hold> holds, Function<Hold, Collection<String>> names) {
        Map<String, List<Hold>> groups = holds.stream().flatMap(hold -> names.apply(hold).stream().map(name -> Map.entry(name, hold)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return groups.entrySet().stream().map(group -> Group.of(group.getKey(), group.getValue())).toList();
    }
}
