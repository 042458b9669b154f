package dev.tradewind.testkit;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The suite's tables for one test class: {@code tables.commerce()} is {@code commerce-5f0c…}, so that classes which run
 * against one embedded service never meet. Each table is made when its name is first asked for.
 */
public final class Tables {

    private static final List<String> ALL = List.of("catalog", "commerce", "rates", "parties", "ledger", "outbox");

    private final Dynamo dynamo;

    private final String suffix = "-" + HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextLong());

    private final Map<String, String> created = new ConcurrentHashMap<>();

    Tables(Dynamo dynamo) {
        this.dynamo = dynamo;
    }

    /** @return the name of this class's catalog table */
    public String catalog() {
        return table("catalog");
    }

    /** @return the name of this class's commerce table */
    public String commerce() {
        return table("commerce");
    }

    /** @return the name of this class's rates table */
    public String rates() {
        return table("rates");
    }

    /** @return the name of this class's parties table */
    public String parties() {
        return table("parties");
    }

    /** @return the name of this class's ledger table */
    public String ledger() {
        return table("ledger");
    }

    /** @return the name of this class's outbox table, which has a stream */
    public String outbox() {
        return table("outbox");
    }

    /** @return all six as a function's environment names them: {@code COMMERCE_TABLE}, {@code RATES_TABLE}, … */
    public Map<String, String> environment() {
        return ALL.stream().collect(Collectors.toMap(name -> name.toUpperCase(Locale.ROOT) + "_TABLE", this::table));
    }

    private String table(String name) {
        return created.computeIfAbsent(name, this::create);
    }

    private String create(String name) {
        String unique = name + suffix;
        return name.equals("outbox") ? dynamo.createStreamingTable(unique) : dynamo.createTable(unique);
    }
}
