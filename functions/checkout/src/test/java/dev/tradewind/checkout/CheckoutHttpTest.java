package dev.tradewind.checkout;

import static dev.tradewind.checkout.HttpWorld.about;
import static dev.tradewind.checkout.HttpWorld.ofPlatform;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.Sku;
import dev.tradewind.testkit.Events;
import dev.tradewind.testkit.LambdaAnswer;
import org.junit.jupiter.api.Test;

/** Real events in, JSON out. */
final class CheckoutHttpTest {
    private static final String TWO_ADDRESSES = """
            {"line_items":[{"item":{"id":"MUG"},"quantity":2}],"buyer":{"email":"ada@example.com"},"context":{"postal_code":"10115"},
             "fulfillment":{"methods":[{"type":"shipping","selected_destination_id":"office","destinations":[
              {"id":"home","street_address":"1 Home Street","address_country":"DE","postal_code":"10115","phone_number":"+49 555 01"},
              {"id":"office","street_address":"2 Office Street","address_country":"DE","postal_code":"10117","phone_number":"+49 555 02"}]}]}}""";
    private final HttpWorld http = new HttpWorld();

    @Test
    void aSessionIsOpenedShownBoughtAndItsOrderFound() {
        LambdaAnswer created = http.send(ofPlatform("POST /checkout-sessions").header("request-id", "trace-1").body(HttpWorld.MUG));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("request-id")).contains("trace-1");
        assertThat(created.json().text("/status")).isEqualTo("ready_for_complete");
        String id = created.json().text("/id");
        assertThat(http.send(about("GET /checkout-sessions/{id}", id)).json()).isEqualTo(created.json());
        LambdaAnswer bought = http.complete(id, "success_token");
        assertThat(bought.status()).isEqualTo(200);
        assertThat(bought.json().text("/status")).isEqualTo("completed");
        assertThat(bought.body()).doesNotContain("credential", "pi_1");
        String permalink = bought.json().text("/order/permalink_url");
        String key = permalink.substring(permalink.indexOf("?key=") + 5);
        LambdaAnswer order = http.send(about("GET /orders/{id}", bought.json().text("/order/id")).query("key", key));
        assertThat(order.json().text("/label")).isEqualTo(bought.json().text("/order/label"));
        assertThat(order.json().text("/permalink_url")).isEqualTo(permalink);
    }

    /** A guest's link is forwarded, to whom the goods are a present for. */
    @Test
    void whoHoldsTheLinkLearnsTheChosenAddressAlone() {
        String id = http.send(ofPlatform("POST /checkout-sessions").body(TWO_ADDRESSES)).json().text("/id");
        assertThat(http.send(about("GET /checkout-sessions/{id}", id)).body()).as("the buyer's own").contains("Home Street", "555 01");
        LambdaAnswer bought = http.complete(id, "success_token");
        String permalink = bought.json().text("/order/permalink_url");
        LambdaAnswer order = http.send(about("GET /orders/{id}", bought.json().text("/order/id"))
                .query("key", permalink.substring(permalink.indexOf("?key=") + 5)));
        assertThat(order.body()).contains("Office Street").doesNotContain("555 02", "Home Street");
        LambdaAnswer session = http.send(about("GET /checkout-sessions/{id}", order.json().text("/checkout_id")));
        assertThat(session.body()).contains("Office Street").doesNotContain("Home Street", "555 01", "555 02", "ada@example.com");
        assertThat(session.json().items("/fulfillment/methods/0/destinations")).hasSize(1);
    }

    @Test
    void aRequestWithoutAPlatformIsRefused() {
        LambdaAnswer refused = http.send(Events.http("POST /checkout-sessions").header("request-id", "trace-2").body(HttpWorld.MUG));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().text("/code")).isEqualTo("invalid_profile_url");
        assertThat(refused.json().text("/content")).contains("UCP-Agent");
        assertThat(refused.header("request-id")).contains("trace-2");
    }

    @Test
    void aTokenThatIsNotValidNeverMakesAGuest() {
        LambdaAnswer refused = http
                .send(ofPlatform("POST /checkout-sessions").header("authorization", "Bearer nonsense").body(HttpWorld.MUG));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().text("/code")).isEqualTo("invalid_token");
        assertThat(refused.header("www-authenticate")).hasValueSatisfying(value -> assertThat(value).startsWith("Bearer realm=\"ucp\""));
    }

    @Test
    void faultsOfTheKeyAndOfTheBodyAreToldAtOnce() {
        LambdaAnswer refused = http.send(ofPlatform("POST /checkout-sessions").header("idempotency-key", "a,b").body("{}"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().items("/errors")).extracting(error -> error.text("/pointer") + " " + error.text("/code"))
                .containsExactly(" invalid_idempotency_key", "/line_items missing");
        LambdaAnswer bodiless = http.send(about("POST /checkout-sessions/{id}/cancel", "0".repeat(64)).header("idempotency-key", "a b"));
        assertThat(bodiless.json().text("/code")).isEqualTo("invalid_idempotency_key");
    }

    @Test
    void aBodyWithFaultsIsToldAllOfThem() {
        LambdaAnswer refused = http.send(ofPlatform("POST /checkout-sessions").body("""
                {"line_items":[{"item":{"id":"MUG"},"quantity":0}],"buyer":{"email":"nobody"}}"""));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().text("/code")).isEqualTo("invalid_request");
        assertThat(refused.json().items("/errors")).extracting(error -> error.text("/pointer")).containsExactly("/line_items/0/quantity",
                "/buyer/email");
    }

    @Test
    void whatIsSoldOutMakesNoSession() {
        LambdaAnswer answer = http.send(ofPlatform("POST /checkout-sessions").body(HttpWorld.MUG.replace("MUG", "BOWL")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().text("/ucp/status")).isEqualTo("error");
        assertThat(answer.json().text("/messages/0/code")).isEqualTo("out_of_stock");
        assertThat(answer.json().text("/messages/0/severity")).isEqualTo("unrecoverable");
        assertThat(answer.json().has("/id")).isFalse();
    }

    @Test
    void anUnknownSessionIsABusinessOutcome() {
        for (String id : new String[]{"no-id", "0".repeat(32), "0".repeat(64)}) {
            for (LambdaAnswer answer : new LambdaAnswer[]{http.send(about("GET /checkout-sessions/{id}", id)),
                    http.send(about("PUT /checkout-sessions/{id}", id).body(HttpWorld.MUG)), http.complete(id, "success_token"),
                    http.send(about("POST /checkout-sessions/{id}/cancel", id))}) {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.json().text("/messages/0/code")).isEqualTo("not_found");
                assertThat(answer.json().members("").keySet()).containsExactlyInAnyOrder("ucp", "messages", "continue_url");
            }
        }
    }

    @Test
    void anUpdateReplacesTheSession() {
        String id = http.open();
        LambdaAnswer updated = http.send(about("PUT /checkout-sessions/{id}", id).body("""
                {"line_items":[{"item":{"id":"MUG"},"quantity":3}],"buyer":{"email":"ada@example.com"}}"""));
        LambdaAnswer again = http.send(about("PUT /checkout-sessions/{id}", id).body(HttpWorld.MUG));
        assertThat(updated.json().number("/line_items/0/quantity")).isEqualTo(3);
        assertThat(updated.json().text("/line_items/0/id")).isEqualTo("li_MUG");
        assertThat(updated.json().text("/buyer/email")).isEqualTo("ada@example.com");
        assertThat(again.json().has("/buyer")).isFalse();
    }

    @Test
    void whatHasEndedStaysAsItIsAndSaysWhy() {
        String id = http.open();
        LambdaAnswer canceled = http.send(about("POST /checkout-sessions/{id}/cancel", id).body("{}"));
        assertThat(canceled.json().text("/status")).isEqualTo("canceled");
        LambdaAnswer refused = http.send(about("PUT /checkout-sessions/{id}", id).body(HttpWorld.MUG.replace("2", "5")));
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.json().text("/status")).isEqualTo("canceled");
        assertThat(refused.json().number("/line_items/0/quantity")).isEqualTo(2);
        assertThat(refused.json().text("/messages/0/code")).isEqualTo("checkout_canceled");
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAndAnotherRequestAConflict() {
        LambdaAnswer first = http.send(ofPlatform("POST /checkout-sessions").header("idempotency-key", "k").body(HttpWorld.MUG));
        LambdaAnswer again = http.send(ofPlatform("POST /checkout-sessions").header("idempotency-key", "k").body(HttpWorld.MUG));
        LambdaAnswer other = http
                .send(ofPlatform("POST /checkout-sessions").header("idempotency-key", "k").body(HttpWorld.MUG.replace("2", "1")));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().text("/code")).isEqualTo("idempotency_conflict");
    }

    @Test
    void oneKeyOfTwoPlatformsIsTwoKeys() {
        LambdaAnswer first = http.send(ofPlatform("POST /checkout-sessions").header("idempotency-key", "k").body(HttpWorld.MUG));
        LambdaAnswer other = http.send(Events.http("POST /checkout-sessions").header("ucp-agent", "profile=\"https://other.example/\"")
                .header("idempotency-key", "k").body(HttpWorld.MUG));
        assertThat(other.json().text("/id")).isNotEqualTo(first.json().text("/id"));
    }

    @Test
    void aDeclinedPaymentLeavesTheSessionReadyForAnother() {
        String id = http.open();
        LambdaAnswer declined = http.complete(id, "fail_token");
        assertThat(declined.status()).isEqualTo(200);
        assertThat(declined.json().text("/status")).isEqualTo("ready_for_complete");
        assertThat(declined.json().text("/messages/0/code")).isEqualTo("payment_failed");
        assertThat(declined.json().text("/messages/0/severity")).isEqualTo("recoverable");
        assertThat(declined.json().has("/order")).isFalse();
    }

    @Test
    void aHandlerThatIsNotOursIsNotTried() {
        String id = http.open();
        LambdaAnswer answer = http.send(about("POST /checkout-sessions/{id}/complete", id)
                .body(HttpWorld.payment("someone_else", "success_token")));
        assertThat(answer.json().text("/status")).isEqualTo("ready_for_complete");
        assertThat(answer.json().text("/messages/0/code")).isEqualTo("unknown_payment_handler");
        assertThat(http.store.orders()).isEmpty();
    }

    @Test
    void aChallengeIsAnsweredWithTheSecretOfItsLink() {
        String id = http.open();
        LambdaAnswer escalated = http.complete(id, "challenge_token");
        assertThat(escalated.json().text("/status")).isEqualTo("requires_escalation");
        String link = escalated.json().text("/continue_url");
        assertThat(link).startsWith("https://shop.example/sandbox/challenges/");
        String reference = link.substring(link.lastIndexOf('/') + 1, link.indexOf('?'));
        String key = link.substring(link.indexOf("?key=") + 5);
        assertThat(challenge(reference, "0", "passed").status()).isEqualTo(404);
        assertThat(challenge(reference, key, "perhaps").status()).isEqualTo(400);
        LambdaAnswer passed = challenge(reference, key, "passed");
        assertThat(passed.json().text("/status")).isEqualTo("completed");
        assertThat(http.send(about("GET /checkout-sessions/{id}", id)).json().has("/order/permalink_url")).isTrue();
    }

    @Test
    void aFailedChallengeLetsTheBuyerTryAgain() {
        String id = http.open();
        String link = http.complete(id, "challenge_token").json().text("/continue_url");
        LambdaAnswer failed = challenge(link.substring(link.lastIndexOf('/') + 1, link.indexOf('?')),
                link.substring(link.indexOf("?key=") + 5), "failed");
        assertThat(failed.json().text("/status")).isEqualTo("ready_for_complete");
        assertThat(http.complete(id, "success_token").json().text("/status")).isEqualTo("completed");
        assertThat(http.store.available(new Sku("MUG"))).isEqualTo(8);
    }

    @Test
    void anOrderIsShownToItsBuyerAndToOperatorsAlone() {
        String id = http.send(ofPlatform("POST /checkout-sessions").claim("sub", "ada").body(HttpWorld.MUG)).json().text("/id");
        LambdaAnswer bought = http.send(about("POST /checkout-sessions/{id}/complete", id).claim("sub", "ada")
                .body(HttpWorld.payment("mock_payment_handler", "success_token")));
        String order = bought.json().text("/order/id");
        assertThat(http.send(about("GET /orders/{id}", order).claim("sub", "ada")).json().text("/id")).isEqualTo(order);
        assertThat(http.send(about("GET /orders/{id}", order).claim("sub", "eve").scopes("operator")).json().text("/id")).isEqualTo(order);
        for (LambdaAnswer stranger : new LambdaAnswer[]{http.send(about("GET /orders/{id}", order)),
                http.send(about("GET /orders/{id}", order).claim("sub", "eve").scopes("buyer")),
                http.send(about("GET /orders/{id}", order).query("key", "guess")), http.send(about("GET /orders/{id}", "no-id"))}) {
            assertThat(stranger.status()).isEqualTo(200);
            assertThat(stranger.json().text("/messages/0/code")).isEqualTo("not_found");
        }
    }

    @Test
    void theSessionOfABuyerIsNobodyElses() {
        String id = http.send(ofPlatform("POST /checkout-sessions").claim("sub", "ada").body(HttpWorld.MUG)).json().text("/id");
        assertThat(http.send(about("GET /checkout-sessions/{id}", id).claim("sub", "eve")).json().text("/messages/0/code"))
                .isEqualTo("not_found");
        assertThat(http.send(about("GET /checkout-sessions/{id}", id)).json().text("/messages/0/code")).isEqualTo("not_found");
    }

    @Test
    void theProfileMayBeKeptAndNamesTheAddressThatWasAsked() {
        LambdaAnswer profile = http.send(Events.http("GET /.well-known/ucp"));
        assertThat(profile.status()).isEqualTo(200);
        assertThat(profile.header("cache-control")).contains("public, max-age=300");
        assertThat(profile.header("content-type")).contains("application/json");
        assertThat(profile.json().text("/ucp/services/dev.ucp.shopping/0/endpoint"))
                .isEqualTo("https://id.execute-api.us-east-1.amazonaws.com");
        assertThat(profile.json().members("/ucp/capabilities").keySet()).containsExactly("dev.ucp.shopping.checkout",
                "dev.ucp.shopping.order", "dev.ucp.shopping.fulfillment", "dev.ucp.shopping.discount", "dev.ucp.shopping.buyer_consent",
                "dev.tradewind.fx_lock");
        assertThat(profile.json().text("/ucp/payment_handlers/dev.tradewind.sandbox/0/id")).isEqualTo("mock_payment_handler");
    }

    private LambdaAnswer challenge(String reference, String key, String outcome) {
        return http.send(Events.http("POST /sandbox/challenges/{reference}").path("reference", reference).query("key", key)
                .body("{\"outcome\":\"" + outcome + "\"}"));
    }
}
