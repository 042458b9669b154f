package dev.tradewind.webhooks;

import dev.tradewind.kernel.EventId;
import dev.tradewind.kernel.Fault;
import dev.tradewind.lambda.http.BadInput;
import dev.tradewind.lambda.http.Request;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which page of a list is asked for: {@code limit} and {@code after} of the query. */
@Singleton
final class Paging {
    /** The most entries of a page. */
    static final int MOST = 100;

    private static final int USUAL = 50;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    private final Cursors cursors;

    Paging(Cursors cursors) {
        this.cursors = cursors;
    }

    /** How many are asked for. */
    static int limit(Request request) {
        Optional<String> text = request.query("limit");
        int limit = text.map(number -> NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0).orElse(USUAL);
        if (limit < 1 || limit > MOST) {
            throw new BadInput(new Fault("out_of_range", "/limit", "Must be from 1 to " + MOST + "."));
        }
        return limit;
    }

    /** After which place. */
    Optional<String> after(Request request, String list) {
        return request.query("after").map(cursor -> place(list, cursor));
    }

    /** After which event. */
    Optional<EventId> afterEvent(Optional<String> cursor, String list) {
        return cursor.map(text -> new EventId(place(list, text)));
    }

    /** The cursor of a place. */
    String cursor(String list, String place) {
        return cursors.write(list, place);
    }

    private String place(String list, String cursor) {
        return cursors.read(list, cursor).orElseThrow(() -> new BadInput(
                new Fault("invalid_cursor", "/after", "Must be a cursor that this list has given to this caller.")));
    }
}
