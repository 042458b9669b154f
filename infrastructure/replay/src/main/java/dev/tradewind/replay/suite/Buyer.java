package dev.tradewind.replay.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.replay.history.PlannedOrder;
import java.net.URI;
import java.util.Optional;

/** Orders as a buyer's platform does: session, address, option, complete, and a look at the order. */
public final class Buyer {
    private static final int CONSENTS = 4;
    private static final int LOOKS = 40;

    private final Suite suite;
    private final Keys keys;
    private final String handler;
    private final String token;

    /**
     * @param handler id of the payment handler of the suite's profile
     * @param token what pays
     */
    public Buyer(Suite suite, Keys keys, String handler, String token) {
        this.suite = suite;
        this.keys = keys;
        this.handler = handler;
        this.token = token;
    }

    /** Orders it. Every step has a key of its own, so that a lost answer never makes a second order. */
    public Bought buy(PlannedOrder order) {
        return switch (prepare(order)) {
            case Prepared.Ready(String path) -> complete(order, path);
            case Prepared.Ended(Bought bought) -> bought;
        };
    }

    /** A session that is ready to be completed, or the end of it. */
    public sealed interface Prepared {
        /** @param path of the session */
        record Ready(String path) implements Prepared {}

        record Ended(Bought bought) implements Prepared {}
    }

    /** Everything but the payment; no goods are held yet. */
    public Prepared prepare(PlannedOrder order) {
        try {
            Answer created = suite.send(Ask.send(Call.CREATE, "POST", "/checkout-sessions", Bodies.create(order), key(order, "create")));
            return created.status() == 201
                    ? prepare(order, created.body(), "/checkout-sessions/" + created.text("id"))
                    : new Prepared.Ended(refused(order, created));
        } catch (SuiteFailed failed) {
            return new Prepared.Ended(new Bought.Failed(order, failed.getMessage()));
        }
    }

    private Prepared prepare(PlannedOrder order, JsonNode session, String path) {
        Answer addressed = suite.send(Ask.send(Call.ADDRESS, "PUT", path, Bodies.address(order, session), key(order, "address")));
        if (addressed.status() != 200 || !Bodies.hasOption(addressed.body())) {
            return new Prepared.Ended(refused(order, addressed));
        }
        Answer chosen = suite.send(Ask.send(Call.OPTION, "PUT", path, Bodies.option(order, addressed.body()), key(order, "option")));
        return isReady(chosen) ? new Prepared.Ready(path) : new Prepared.Ended(refused(order, chosen));
    }

    /** Pays for a session that is ready. */
    public Bought complete(PlannedOrder order, String path) {
        try {
            return ended(order, decided(completed(order, path), path));
        } catch (SuiteFailed failed) {
            return new Bought.Failed(order, failed.getMessage());
        }
    }

    /** A price that changed at the last moment is shown before it is paid; we agree to it, a few times. */
    private Answer completed(PlannedOrder order, String path) {
        Answer answer = null;
        for (int i = 0; i < CONSENTS; i++) {
            answer = suite.send(Ask.send(Call.COMPLETE, "POST", path + "/complete", Bodies.complete(handler, token),
                    key(order, "complete " + i)));
            boolean asksAgain = isReady(answer) && answer.firstError().isEmpty();
            if (!asksAgain) {
                break;
            }
        }
        return answer;
    }

    private Answer decided(Answer completion, String path) {
        Answer answer = completion;
        for (int i = 0; i < LOOKS && answer.text("status").equals("complete_in_progress"); i++) {
            pause();
            answer = suite.send(Ask.get(Call.SESSION, path));
        }
        return answer;
    }

    private Bought ended(PlannedOrder order, Answer answer) {
        if (!answer.isSuccess()) {
            return new Bought.Failed(order, answer.word());
        }
        return switch (answer.text("status")) {
            case "completed" -> placed(order, answer.body());
            case "complete_in_progress", "requires_escalation", "ready_for_complete" -> new Bought.Pending(order,
                    answer.firstError().orElse(answer.text("status")));
            default -> refused(order, answer);
        };
    }

    private Bought placed(PlannedOrder order, JsonNode session) {
        Answer stored = suite.send(Ask.get(Call.ORDER, orderPath(session.path("order"))));
        boolean told = stored.status() == 200 && stored.body().has("checkout_id");
        return told
                ? new Bought.Placed(order, session, stored.body())
                : new Bought.Failed(order, "order_not_shown_" + stored.firstError().orElse(stored.word()));
    }

    /** Whoever has the permalink may see the order; its secret is in the query. */
    private static String orderPath(JsonNode order) {
        Optional<String> query = Optional.ofNullable(URI.create(order.path("permalink_url").asText()).getRawQuery());
        return "/orders/" + order.path("id").asText() + query.map("?"::concat).orElse("");
    }

    private static boolean isReady(Answer answer) {
        return answer.status() == 200 && answer.text("status").equals("ready_for_complete");
    }

    private static Bought refused(PlannedOrder order, Answer answer) {
        return answer.isSuccess()
                ? new Bought.Refused(order, answer.firstError().orElse("not_ready"))
                : new Bought.Failed(order, answer.word());
    }

    private java.util.UUID key(PlannedOrder order, String step) {
        return keys.of(order.name() + " " + step);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteFailed(SuiteFailed.INTERRUPTED, e);
        }
    }
}
