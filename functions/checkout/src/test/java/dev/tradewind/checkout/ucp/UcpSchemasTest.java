package dev.tradewind.checkout.ucp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.testkit.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our answers against the protocol's own schemas: {@code -Ducp.schemas=DIR}, the directory {@code source/schemas} of its repository. */
final class UcpSchemasTest {
    private static final String DIRECTORY = System.getProperty("ucp.schemas", "");

    private UcpSchemas schemas;

    @BeforeEach
    void schemas() {
        boolean given = !DIRECTORY.isEmpty();
        if (!given) {
            System.err.println("SKIPPED: answers are not held against the protocol's schemas without -Ducp.schemas=DIR");
        }
        assumeTrue(given, "-Ducp.schemas=DIR is not given");
        assertThat(Files.exists(Path.of(DIRECTORY, "ucp.json"))).as("ucp.json in " + DIRECTORY).isTrue();
        schemas = new UcpSchemas(Path.of(DIRECTORY));
    }

    static Stream<CheckoutSession> sessions() {
        return Stream.of(SampleSessions.incomplete(), SampleSessions.ready(), SampleSessions.escalated(), SampleSessions.completed(),
                SampleSessions.canceled(), SampleSessions.inParcels());
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void aSessionIsACheckoutWithItsExtensions(CheckoutSession session) {
        Message notice = Message.warning("eligibility_not_accepted", "$.context.eligibility[0]", "Not known here.");
        String body = view().shown(session, List.of(notice, Message.info("note", "A note."))).body();
        for (String schema : List.of("shopping/checkout.json", "shopping/fulfillment.json#/$defs/dev.ucp.shopping.checkout",
                "shopping/discount.json#/$defs/dev.ucp.shopping.checkout",
                "shopping/buyer_consent.json#/$defs/dev.ucp.shopping.checkout")) {
            assertThat(schemas.faults(schema, body)).as(schema).isEmpty();
        }
    }

    /** A validator that finds nothing must be seen to find something. */
    @Test
    void theSchemasWouldTellAFault() {
        String body = view().shown(SampleSessions.ready(), List.of()).body();
        assertThat(schemas.faults("shopping/checkout.json", body.replace("\"amount\":-240", "\"amount\":0"))).isNotEmpty();
        assertThat(schemas.faults("shopping/checkout.json", body.replace("\"ready_for_complete\"", "\"ready\""))).isNotEmpty();
        assertThat(schemas.faults("shopping/fulfillment.json#/$defs/dev.ucp.shopping.checkout",
                body.replace("\"line_item_ids\"", "\"lines\""))).isNotEmpty();
    }

    @Test
    void anOrderIsAnOrder() {
        OrderView view = new OrderView(SampleSessions.JSON, SampleSessions.STOREFRONT);
        assertThat(schemas.faults("shopping/order.json", view.shown(SampleSessions.life()).body())).isEmpty();
        assertThat(schemas.faults("shopping/order.json", view.shown(SampleSessions.lifeInParcels()).body())).isEmpty();
        assertThat(schemas.faults("shopping/order.json", view.shown(SampleSessions.sent()).body())).isEmpty();
    }

    @Test
    void anErrorIsAnErrorResponse() {
        ErrorView errors = new ErrorView(SampleSessions.JSON, SampleSessions.STOREFRONT);
        Message gone = Message.recoverable("out_of_stock", "$.line_items[0]", "Sold out.");
        assertThat(schemas.faults("shopping/types/error_response.json", errors.notFound("order").body())).isEmpty();
        assertThat(schemas.faults("shopping/types/error_response.json", errors.shown(List.of(gone)).body())).isEmpty();
    }

    @Test
    void theProfileIsABusinessProfile() {
        Json profile = Json
                .parse(new DiscoveryView(SampleSessions.JSON, SampleSessions.STOREFRONT, SampleSessions.HANDLER, SampleSessions.KEYS)
                        .shown("https://api.example.com").body());
        assertThat(schemas.faults("ucp.json#/$defs/business_schema", profile.at("/ucp").toString())).isEmpty();
    }

    private static SessionView view() {
        return new SessionView(SampleSessions.JSON, SampleSessions.STOREFRONT, SampleSessions.HANDLER);
    }
}
