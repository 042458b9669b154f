package dev.tradewind.catalog.csv;

import dev.tradewind.kernel.Fault;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with an import. All of it is counted, the first {@value #NAMED} faults are named. */
public final class ImportFaults {
    /** How many faults are named: enough to repair by, few enough to answer with. */
    public static final int NAMED = 100;

    private final List<Fault> named = new ArrayList<>();
    private int count;

    /** Adds a fault of a file as a whole. */
    public void file(String file, String code, String message) {
        add("/files/" + escaped(file), code, message);
    }

    /** Adds a fault of a line, counted from 1 with the header. */
    public void line(String file, long line, String code, String message) {
        add("/files/" + escaped(file) + "/" + line, code, message);
    }

    /** Adds a fault of one value. */
    public void cell(String file, long line, String column, String code, String message) {
        add("/files/" + escaped(file) + "/" + line + "/" + escaped(column), code, message);
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** The first of them in the order in which they were found. */
    public List<Fault> named() {
        return List.copyOf(named);
    }

    private void add(String pointer, String code, String message) {
        count++;
        if (named.size() < NAMED) {
            named.add(new Fault(code, pointer, message));
        }
    }

    /** RFC 6901. */
    private static String escaped(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
