package dev.tradewind.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.replay.FakeSuite.Reply;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Sells what was imported, in pounds. Tests make it cheat. */
public final class FakeShop {
    private final Map<String, Long> declared = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> available = new ConcurrentHashMap<>();
    private final Map<String, Long> prices = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> sessions = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> orders = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private volatile Function<ObjectNode, ObjectNode> storing = order -> order;
    private volatile String completes = "completed";
    private volatile boolean oversells;
    private volatile long kept;

    /** Orders are stored as this makes them. */
    public void storing(Function<ObjectNode, ObjectNode> change) {
        storing = change;
    }

    /** Completions end in this status. */
    public void completes(String status) {
        completes = status;
    }

    /** Sells what it has not got. */
    public void oversells() {
        oversells = true;
    }

    /** Every order leaves so many bytes on the heap. */
    public void keeps(long bytes) {
        kept = bytes;
    }

    /** Units vanish from the shelf. */
    public void lose(String sku, long units) {
        available.get(sku).addAndGet(-units);
    }

    public Map<String, Long> declared() {
        return Map.copyOf(declared);
    }

    public int orders() {
        return orders.size();
    }

    Reply answer(String route, URI uri, JsonNode body) {
        String[] path = uri.getPath().split("/");
        String id = path.length > 2 ? path[2] : "";
        return switch (route) {
            case "GET /health" -> new Reply(200, object());
            case "POST /_local/tokens" -> new Reply(200, object().put("token", "operator-token"));
            case "GET /.well-known/ucp" -> new Reply(200, profile());
            case "POST /catalog/imports" -> imported(body);
            case "GET /stock/:id" -> stock(id);
            case "POST /checkout-sessions" -> isSoldOut(body)
                    ? new Reply(200, error(object(), "out_of_stock"))
                    : new Reply(201, session("c" + ids.incrementAndGet(), body));
            case "PUT /checkout-sessions/:id" -> new Reply(200, session(id, body));
            case "POST /checkout-sessions/:id/complete" -> new Reply(200, complete(id, token(body)));
            case "POST /_local/clock" -> reservationsEnd();
            case "POST /_local/memory" -> new Reply(200, object().put("heap_bytes", 50_000_000 + kept * orders.size()));
            case "GET /checkout-sessions/:id" -> new Reply(200, sessions.get(id));
            case "GET /orders/:id" -> shown(id, uri);
            default -> new Reply(404, object().put("code", "no_route"));
        };
    }

    private static ObjectNode profile() {
        ObjectNode profile = object();
        profile.putObject("ucp").putObject("payment_handlers").putArray("dev.tradewind.sandbox").addObject().put("id", "sandbox_1");
        return profile;
    }

    private Reply imported(JsonNode body) {
        for (String line : body.at("/files/products.csv").asText().lines().skip(1).toList()) {
            String sku = line.substring(0, line.indexOf(','));
            String[] rest = line.substring(line.lastIndexOf('"') + 2).split(",");
            prices.put(sku, Long.parseLong(rest[1]));
            declared.put(sku, Long.parseLong(rest[6]));
            available.put(sku, new AtomicLong(Long.parseLong(rest[6])));
        }
        return new Reply(201, object().put("id", "i1").put("state", "finished"));
    }

    private Reply stock(String sku) {
        return Optional.ofNullable(declared.get(sku))
                .map(units -> new Reply(200, object().put("declared", units).put("available", available.get(sku).get())))
                .orElseGet(() -> new Reply(404, object().put("code", "not_found")));
    }

    private ObjectNode session(String id, JsonNode body) {
        ObjectNode session = object().put("id", id).put("currency", "GBP");
        boolean chosen = body.at("/fulfillment/methods/0/groups/0/selected_option_id").asText().equals("parcel");
        boolean known = body.path("line_items").valueStream().allMatch(line -> prices.containsKey(line.at("/item/id").asText()));
        session.put("status", chosen && known ? "ready_for_complete" : "incomplete");
        if (!known) {
            error(session, "item_unavailable");
        }
        long goods = 0;
        for (JsonNode line : body.path("line_items")) {
            long price = prices.getOrDefault(line.at("/item/id").asText(), 0L);
            long subtotal = price * line.path("quantity").asLong();
            goods += subtotal;
            ObjectNode shown = session.withArray("line_items").addObject().put("id", "li_" + line.at("/item/id").asText())
                    .put("quantity", line.path("quantity").asLong());
            shown.putObject("item").put("id", line.at("/item/id").asText()).put("price", price);
            shown.putArray("totals").addObject().put("type", "subtotal").put("amount", subtotal);
        }
        total(session, goods);
        session.putObject("dev.tradewind.fx").putArray("catalogue_subtotals").addObject().put("amount", goods).put("currency", "GBP");
        if (known && body.has("fulfillment")) {
            session.putObject("fulfillment").putArray("methods").addObject().put("id", "shipping").putArray("groups").addObject()
                    .put("id", "group_1").putArray("options").addObject().put("id", "parcel");
        }
        sessions.put(id, session);
        return session;
    }

    private static void total(ObjectNode of, long goods) {
        var totals = of.putArray("totals");
        totals.addObject().put("type", "subtotal").put("amount", goods);
        totals.addObject().put("type", "fulfillment").put("amount", 395);
        totals.addObject().put("type", "total").put("amount", goods + 395);
    }

    private synchronized ObjectNode complete(String id, String token) {
        ObjectNode session = sessions.get(id).deepCopy();
        if (isSoldOut(session)) {
            return error(session.put("status", "incomplete"), "out_of_stock");
        }
        take(session, -1);
        session.put("status", token.equals("challenge_token") ? "requires_escalation" : completes);
        if (session.path("status").asText().equals("completed")) {
            ObjectNode order = session.deepCopy().put("id", "o" + id).put("checkout_id", id);
            order.path("line_items").forEach(FakeShop::ofOrder);
            orders.put("o" + id, storing.apply(order));
            session.putObject("order").put("id", "o" + id).put("permalink_url", "https://shop.example/orders/o" + id + "?key=secret");
        }
        if (session.path("status").asText().equals("ready_for_complete")) {
            error(session, "payment_failed");
        }
        sessions.put(id, session);
        return session;
    }

    private boolean isSoldOut(JsonNode wanted) {
        return !oversells && wanted.path("line_items").valueStream().anyMatch(line -> left(line) < line.path("quantity").asLong());
    }

    /** What nobody imported is told as unavailable, not as sold out. */
    private long left(JsonNode line) {
        return available.getOrDefault(line.at("/item/id").asText(), new AtomicLong(Long.MAX_VALUE)).get();
    }

    private static String token(JsonNode body) {
        return body.at("/payment/instruments/0/credential/token").asText();
    }

    private static ObjectNode error(ObjectNode of, String code) {
        of.putArray("messages").addObject().put("type", "error").put("code", code);
        return of;
    }

    private void take(JsonNode session, int sign) {
        session.path("line_items").forEach(
                line -> available.get(line.at("/item/id").asText()).addAndGet(sign * line.path("quantity").asLong()));
    }

    private synchronized Reply reservationsEnd() {
        sessions.values().stream().filter(session -> session.path("status").asText().equals("requires_escalation")).forEach(session -> {
            session.put("status", "canceled");
            take(session, 1);
        });
        return new Reply(200, object());
    }

    private static void ofOrder(JsonNode line) {
        long units = line.path("quantity").asLong();
        ((ObjectNode) line).putObject("quantity").put("original", units);
    }

    private Reply shown(String id, URI uri) {
        return "key=secret".equals(uri.getRawQuery())
                ? new Reply(200, orders.get(id))
                : new Reply(401, object().put("code", "unauthorized"));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
