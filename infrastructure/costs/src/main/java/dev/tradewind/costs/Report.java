package dev.tradewind.costs;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bill as a Markdown page. */
final class Report {
    /** Memory sizes that are compared, in MB. */
    static final List<Integer> SIZES = List.of(256, 512, 1024, 1769);

    /** The size whose shares are told. */
    static final int TOLD = 512;

    static final String LIFE = "whole life";

    private static final int LARGEST = 12;

    /** USD for a million whole lives. */
    private static final double AIM = 30;

    private final CostModel model = new CostModel(Prices.listed(), Assumptions.made());
    private final Map<String, Operation> operations = Operation.all();
    private final Map<String, Story> stories = Story.all();

    Bill bill(String story, int megabytes, Load load) {
        return stories.get(story).bill(model, operations, megabytes, load);
    }

    /** @return the page without its head */
    String text() {
        StringBuilder page = new StringBuilder("\n" + verdict());
        for (Load load : Load.values()) {
            page.append("\n## USD for a million, ").append(load == Load.QUIET ? "every message alone" : "every batch full").append("\n\n");
            page.append(row(Stream.concat(Stream.of("story"), SIZES.stream().map(size -> size + " MB"))));
            page.append(row(Stream.generate(() -> "---").limit(SIZES.size() + 1L)));
            stories.keySet().forEach(story -> page
                    .append(row(Stream.concat(Stream.of(story), SIZES.stream().map(size -> usd(bill(story, size, load).total()))))));
        }
        page.append("\n## What a million whole lives are paid for, at ").append(TOLD).append(" MB\n\n");
        page.append(row(Stream.of("share", "alone", "full"))).append(row(Stream.of("---", "---", "---")));
        shares(Load.QUIET).forEach(share -> page
                .append(row(Stream.of(share.label(), usd(bill(LIFE, TOLD, Load.QUIET).of(share)),
                        usd(bill(LIFE, TOLD, Load.BUSY).of(share))))));
        page.append("\n## The dearest operations of a life, at ").append(TOLD).append(" MB, every message alone\n\n");
        page.append(row(Stream.of("operation", "times", "USD", "of it DynamoDB writes")))
                .append(row(Stream.of("---", "---", "---", "---")));
        stories.get(LIFE).times().entrySet().stream().sorted(Comparator.comparingDouble(part -> -part(part).total())).limit(LARGEST)
                .forEach(part -> page.append(row(Stream.of(part.getKey(), part.getValue().toString(), usd(part(part).total()),
                        usd(part(part).of(Share.DYNAMO_WRITES))))));
        return page.toString();
    }

    private String verdict() {
        Bill life = bill(LIFE, TOLD, Load.QUIET);
        int cheapest = SIZES.stream().min(Comparator.comparingDouble(size -> bill(LIFE, size, Load.QUIET).total())).orElseThrow();
        return """
                The aim is %.0f USD for a million lives of a two-sku order; it is %s at %d MB with every message alone, %s with every batch full. \
                %s of it are the mails of SES. Until the order is placed and told, without the mail, it is (alone or in full batches) %s at %d MB and %s at %d MB, the cheapest size by \
                this model; what a cold start then takes is not in it.
                """
                .formatted(AIM, usd(life.total()), TOLD, usd(bill(LIFE, TOLD, Load.BUSY).total()), usd(life.of(Share.MAIL)),
                        placed(TOLD), TOLD, placed(cheapest), cheapest);
    }

    private String placed(int megabytes) {
        return Stream.of(Load.values()).map(load -> usd(bill("order placed and told", megabytes, load).without(Share.MAIL)))
                .collect(Collectors.joining(" or "));
    }

    /** @return shares of a life that cost anything, the largest first */
    List<Share> shares(Load load) {
        Bill bill = bill(LIFE, TOLD, load);
        return bill.usd().keySet().stream().filter(share -> bill.of(share) > 0).sorted(Comparator.comparingDouble(share -> -bill.of(share)))
                .toList();
    }

    /** @return how much of the time in the tables was measured, and how much is assumed */
    String grounds() {
        long measured = operations.values().stream().filter(Operation::measured).count();
        return measured + " of " + operations.size() + " durations measured, the others assumed (operations.csv says which)";
    }

    private Bill part(Map.Entry<String, Integer> part) {
        return Bill.NOTHING.plus(model.of(operations.get(part.getKey()), TOLD, Load.QUIET), part.getValue() * 1e6);
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    static String usd(double amount) {
        return String.format(Locale.ROOT, "%.2f", amount);
    }
}
