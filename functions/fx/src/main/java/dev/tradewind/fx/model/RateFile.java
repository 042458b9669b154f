package dev.tradewind.fx.model;

import dev.tradewind.fxquoting.RateTable;
import java.util.List;

/** What a file of rates turned out to be: all of its days, or the reason why none of them is taken. */
public sealed interface RateFile {

    /** The largest file that is looked at, in bytes: ten times ECB's full history. */
    int MAX_BYTES = 20 * 1024 * 1024;

    /**
     * Every day of the file, sound.
     *
     * @param tables at least one, each of another day
     */
    record Sound(List<RateTable> tables) implements RateFile {

        /** Copies the tables. */
        public Sound {
            tables = List.copyOf(tables);
        }
    }

    /**
     * Nothing of the file can be trusted.
     *
     * @param reason for people, with the place where there is one
     */
    record Refused(String reason) implements RateFile {}
}
