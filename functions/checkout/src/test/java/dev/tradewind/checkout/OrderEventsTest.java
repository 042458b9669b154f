package dev.tradewind.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tradewind.checkout.ucp.SampleSessions;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.SequenceIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class OrderEventsTest {
    private static final Path SCHEMA = Path.of("..", "..", "infrastructure", "event-schemas", "OrderPlaced.v1.json");

    private final String payload = new OrderEvents(new SequenceIds(), SampleSessions.JSON).placed(SampleSessions.order()).payload();

    @Test
    void theEventIsWhatItsSchemaPromises() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Files.readString(SCHEMA));
        assertThat(schema.validate(payload, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(payload.replace("\"order_number\"", "\"number\""), InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void anOrderInParcelsTellsHowManyAndWhoCarriesThem() throws IOException {
        String inParcels = new OrderEvents(new SequenceIds(), SampleSessions.JSON).placed(SampleSessions.orderInParcels()).payload();

        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Files.readString(SCHEMA));
        assertThat(schema.validate(inParcels, InputFormat.JSON)).isEmpty();
        assertThat(Json.parse(inParcels).at("/shipping"))
                .isEqualTo(Json.parse("{\"service\":\"air\",\"carriers\":[\"Silver Wing\"],\"parcels\":2,\"max_days\":4}"));
        assertThat(Json.parse(payload).has("/shipping")).isFalse();
    }

    @Test
    void theEventNamesAmountsAndNobody() {
        assertThat(payload).doesNotContain("jane", "Jane", "Doe", "Berlin", "10115");
        assertThat(Json.parse(payload).at("/total")).isEqualTo(Json.parse("{\"amount\":3165,\"currency\":\"EUR\"}"));
        assertThat(Json.parse(payload).at("/catalogue_subtotals/0")).isEqualTo(Json.parse("{\"amount\":2000,\"currency\":\"GBP\"}"));
    }
}
