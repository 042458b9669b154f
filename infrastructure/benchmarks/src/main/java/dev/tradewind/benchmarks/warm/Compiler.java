package dev.tradewind.benchmarks.warm;

import java.util.List;

/** How a function is compiled while it runs. */
enum Compiler {
    /** The managed runtime of Java 25 stops at the first tier. */
    C1("C1, managed java25", "-XX:TieredStopAtLevel=1", 10),
    /** Under SnapStart it does not, unless the template has it do so. */
    C2("C2, default", "-XX:TieredStopAtLevel=4", 15);

    private static final List<String> ALWAYS = List.of("-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED");

    private final String label;
    private final String tiers;
    private final int warmUps;

    Compiler(String label, String tiers, int warmUps) {
        this.label = label;
        this.tiers = tiers;
        this.warmUps = warmUps;
    }

    String label() {
        return label;
    }

    /** How many seconds of two it runs before it is measured. */
    int warmUps() {
        return warmUps;
    }

    String[] flags() {
        return java.util.stream.Stream.concat(ALWAYS.stream(), java.util.stream.Stream.of(tiers)).toArray(String[]::new);
    }
}
