package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.model.TrackingDetail;
import dev.tradewind.shipments.model.TrackingStatus;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A line of a {@link StatusTable}.
 *
 * @param words what the line is found by
 * @param status what it makes of the parcel; nothing where the status beside the sub-status stays
 */
record StatusLine(Words words, Optional<TrackingStatus> status, Optional<TrackingDetail> detail) implements StatusTableLine {
    private static final Pattern FORM = Pattern.compile("(\\S+)(?:\\s+(\\S+))?\\s*=\\s*(\\S+)(?:\\s+(\\S+))?");
    private static final String ANY = "*";

    /** Reads a line without its comment. */
    static StatusTableLine read(String line) {
        var matcher = FORM.matcher(line);
        return matcher.matches() ? read(matcher.toMatchResult()) : new Wrong("not 'status [sub] = status [detail]'");
    }

    /** What the line says alone. */
    Meaning meaning() {
        return new Meaning(status.orElse(TrackingStatus.UNKNOWN), detail, true);
    }

    /** What the line says of a sub-status beside a status that has this line of its own. */
    Meaning beside(Optional<StatusLine> alone) {
        return status.map(_ -> meaning())
                .orElseGet(() -> alone.map(StatusLine::meaning).map(this::added).orElseGet(() -> meaning().unmapped()));
    }

    private Meaning added(Meaning alone) {
        return new Meaning(alone.status(), detail.or(alone::detail), true);
    }

    private static StatusTableLine read(MatchResult parts) {
        Words words = new Words(parts.group(1), Optional.ofNullable(parts.group(2)));
        Optional<TrackingStatus> status = named(TrackingStatus.values(), parts.group(3));
        Optional<String> addition = Optional.ofNullable(parts.group(4));
        Optional<TrackingDetail> detail = addition.flatMap(word -> named(TrackingDetail.values(), word));
        boolean keeps = parts.group(3).equals(ANY);
        if (status.isEmpty() && !keeps) {
            return new Wrong("no status '" + parts.group(3) + "'");
        }
        if (detail.isEmpty() && addition.isPresent()) {
            return new Wrong("no detail '" + addition.get() + "'");
        }
        boolean anyStatus = words.status().equals(ANY);
        if (anyStatus ? words.sub().isEmpty() : keeps) {
            return new Wrong("'*' only before a sub-status, and then also for its status");
        }
        return new StatusLine(words.key(), status, detail);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(word)).findFirst();
    }
}
