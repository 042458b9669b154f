package dev.tradewind.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class EventsTest {

    @Test
    void anHttpEventHasTheFieldsOfFormatTwo() {
        Json event = Events.http("GET /fx/quotes/{id}").path("id", "q1").query("a", "1").query("a", "2 3").header("Accept", "x")
                .header("ACCEPT", "y").cookie("c", "1").at(Instant.parse("2026-11-20T12:00:01Z")).json();
        assertThat(event.text("/version")).isEqualTo("2.0");
        assertThat(event.text("/routeKey")).isEqualTo("GET /fx/quotes/{id}");
        assertThat(event.text("/rawPath")).isEqualTo("/fx/quotes/q1");
        assertThat(event.text("/rawQueryString")).isEqualTo("a=1&a=2+3");
        assertThat(event.text("/queryStringParameters/a")).isEqualTo("1,2 3");
        assertThat(event.text("/headers/accept")).isEqualTo("x,y");
        assertThat(event.texts("/cookies")).containsExactly("c=1");
        assertThat(event.text("/pathParameters/id")).isEqualTo("q1");
        assertThat(event.text("/requestContext/http/method")).isEqualTo("GET");
        assertThat(event.text("/requestContext/time")).isEqualTo("20/Nov/2026:12:00:01 +0000");
        assertThat(event.number("/requestContext/timeEpoch")).isEqualTo(1_795_176_001_000L);
        assertThat(event.has("/body")).isFalse();
        assertThat(event.has("/requestContext/authorizer")).isFalse();
    }

    @Test
    void bytesTravelInBase64() {
        Json event = Events.http("POST /x").body(new byte[]{1, 2}).json();
        assertThat(Base64.getDecoder().decode(event.text("/body"))).containsExactly(1, 2);
        assertThat(event.isTrue("/isBase64Encoded")).isTrue();
        assertThat(event.text("/headers/content-length")).isEqualTo("2");
    }

    @Test
    void claimsAndScopesAreTheAuthorizers() {
        Json event = Events.http("POST /x").body("{}").claim("sub", "buyer-1").scopes("buyer", "operator").json();
        assertThat(event.text("/requestContext/authorizer/jwt/claims/sub")).isEqualTo("buyer-1");
        assertThat(event.text("/requestContext/authorizer/jwt/claims/scope")).isEqualTo("buyer operator");
        assertThat(event.texts("/requestContext/authorizer/jwt/scopes")).containsExactly("buyer", "operator");
        assertThat(event.text("/headers/content-type")).isEqualTo("application/json");
    }

    @Test
    void aPathWithoutItsParameterIsRefused() {
        assertThatThrownBy(() -> Events.http("GET /x/{id}").toBytes()).hasMessageContaining("path(\"id\"");
    }

    @Test
    void messagesKeepTheirOwnAttributes() {
        Json event = Events.sqs("orders").message("{}").receiveCount(3).message("m2", "x").attribute("type", "OrderPlaced").json();
        assertThat(event.text("/Records/0/messageId")).isEqualTo("message-1");
        assertThat(event.text("/Records/0/attributes/ApproximateReceiveCount")).isEqualTo("3");
        assertThat(event.text("/Records/0/md5OfBody")).isEqualTo("99914b932bd37a50b983c5e7c90ae93b");
        assertThat(event.text("/Records/1/attributes/ApproximateReceiveCount")).isEqualTo("1");
        assertThat(event.text("/Records/1/messageAttributes/type/stringValue")).isEqualTo("OrderPlaced");
        assertThat(event.members("/Records/0/messageAttributes")).isEmpty();
        assertThat(event.text("/Records/0/eventSourceARN")).endsWith(":orders");
    }

    @Test
    void aStreamRecordHasItsNewImageInDynamosJson() {
        var item = new HashMap<>(TableShape.key("EVT#1", "e1"));
        item.put("version", AttributeValue.fromN("1"));
        item.put("body", AttributeValue.fromB(SdkBytes.fromUtf8String("b")));
        item.put("more", AttributeValue.fromM(Map.of("none", AttributeValue.fromNul(true))));
        Json event = Events.stream("outbox").insert(item).remove(item).json();
        assertThat(event.text("/Records/0/eventName")).isEqualTo("INSERT");
        assertThat(event.text("/Records/0/dynamodb/NewImage/version/N")).isEqualTo("1");
        assertThat(event.text("/Records/0/dynamodb/NewImage/body/B")).isEqualTo("Yg==");
        assertThat(event.isTrue("/Records/0/dynamodb/NewImage/more/M/none/NULL")).isTrue();
        assertThat(event.members("/Records/0/dynamodb/Keys")).containsOnlyKeys("pk", "sk");
        assertThat(event.has("/Records/1/dynamodb/NewImage")).isFalse();
        assertThat(event.text("/Records/1/dynamodb/SequenceNumber")).isNotEqualTo(event.text("/Records/0/dynamodb/SequenceNumber"));
    }

    @Test
    void aScheduleTellsItsTimeOrSendsItsInput() {
        assertThat(Events.schedule("refresh").at(Instant.EPOCH).json().text("/time")).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(Events.schedule("refresh").json().text("/detail-type")).isEqualTo("Scheduled Event");
        assertThat(new String(Events.scheduleInput("{ \"work\": \"x\" }"), StandardCharsets.UTF_8)).isEqualTo("{\"work\":\"x\"}");
    }
}
