package dev.tradewind.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checked-in tables of what operations cost, {@code infrastructure/costs/ledger.md}: one by operation, one by partition key. */
public final class CostLedger {

    static final String KEYS_HEAD = "| operation | partition key | read units | write units |";

    private final Map<String, OperationCost> costs = new TreeMap<>();

    private final Map<String, Map<String, KeyUnits>> keys = new TreeMap<>();

    /**
     * What an operation does to a partition key.
     *
     * @param reads read units
     * @param writes write units
     */
    public record KeyUnits(double reads, double writes) {}

    private CostLedger() {}

    /** @return the tables of this repository */
    public static CostLedger checkedIn() {
        return read(file());
    }

    /** @return the file that holds them */
    public static Path file() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("template.yaml"))) {
            directory = directory.getParent();
        }
        return directory.resolve("infrastructure/costs/ledger.md");
    }

    /** @return the tables of a file */
    public static CostLedger read(Path file) {
        try {
            CostLedger ledger = new CostLedger();
            Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| operation") && !line.startsWith("| ---"))
                    .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                    .map(cells -> cells.subList(1, cells.size() - 1)).forEach(ledger::add);
            return ledger;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(List<String> cells) {
        if (cells.size() == 4) {
            keys.computeIfAbsent(cells.getFirst(), _ -> new TreeMap<>()).put(cells.get(1),
                    new KeyUnits(Double.parseDouble(cells.get(2)), Double.parseDouble(cells.get(3))));
        } else if (costs.put(cells.getFirst(), OperationCost.of(cells.subList(1, cells.size()))) != null) {
            throw new IllegalStateException("two rows of " + cells.getFirst());
        }
    }

    /** @return what operations cost, by their names, in alphabetical order */
    public Map<String, OperationCost> costs() {
        return Collections.unmodifiableMap(costs);
    }

    /** @return what the operation does to each form of partition key, in alphabetical order */
    public Map<String, KeyUnits> keys(String operation) {
        return Collections.unmodifiableMap(keys.getOrDefault(operation, new TreeMap<>()));
    }

    /** What an operation costs by the count, and not by the tables. */
    record Difference(String operation, OperationCost cost, Map<String, KeyUnits> byKey) {}

    Optional<Difference> difference(String operation, OperationCost cost, Map<String, KeyUnits> byKey) {
        boolean same = Optional.ofNullable(costs.get(operation)).filter(cost::agreesWith).isPresent() && keys(operation).equals(byKey);
        return same ? Optional.empty() : Optional.of(new Difference(operation, cost, byKey));
    }

    /** @return the rows that the tables ought to have in the place of theirs */
    static String told(List<Difference> differences) {
        return differences.stream().map(one -> one.cost().row(one.operation()))
                .collect(Collectors.joining("\n", file().getFileName() + " says something else. Counted was:\n" + OperationCost.HEAD + "\n",
                        ""))
                + differences.stream().flatMap(one -> rows(one.operation(), one.byKey()))
                        .collect(Collectors.joining("\n", "\n" + KEYS_HEAD + "\n", "\n"));
    }

    private static Stream<String> rows(String operation, Map<String, KeyUnits> byKey) {
        return new TreeMap<>(byKey).entrySet().stream().map(key -> "| " + operation + " | " + key.getKey() + " | "
                + OperationCost.text(key.getValue().reads()) + " | " + OperationCost.text(key.getValue().writes()) + " |");
    }
}
