package dev.tradewind.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.StartFault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    private static final String TEMPLATE = """
            Parameters:
              Stage: {Type: String, Default: dev}
              Sizes: {Type: CommaDelimitedList, Default: "small, large"}
            Mappings:
              Limits:
                dev: {orders: 10}
            Conditions:
              IsProd: !Equals [!Ref Stage, prod]
              NotProd: !Not [!Condition IsProd]
              Always: !Or [!Condition IsProd, !Condition NotProd]
            Globals:
              Function:
                Timeout: 15
                Layers: [base]
                Environment: {Variables: {STAGE: !Ref Stage, LEVEL: info}}
            Resources:
              Orders:
                Type: AWS::SQS::Queue
                Properties: {QueueName: !Sub "orders-${Stage}"}
              Table:
                Type: AWS::DynamoDB::Table
              OnlyProd:
                Type: AWS::SQS::Queue
                Condition: IsProd
              Place:
                Type: AWS::Serverless::Function
                Properties:
                  Timeout: 29
                  Layers: [extra]
                  Environment: {Variables: {LEVEL: debug, QUEUE: !Ref Orders}}
              Probe:
                Type: AWS::Probe
                Properties:
                  Value: EXPRESSION
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "!Ref Stage                                          | dev",
            "!Ref AWS::Region                                    | eu-west-1",
            "!Ref Orders                                         | http://127.0.0.1:9324/000000000000/orders-dev",
            "!GetAtt Orders.Arn                                  | arn:aws:sqs:eu-west-1:000000000000:orders-dev",
            "!GetAtt [Orders, QueueName]                         | orders-dev",
            "!Ref Table                                          | Table",
            "!GetAtt Table.StreamArn                             | arn:aws:dynamodb:eu-west-1:000000000000:table/Table/stream/LATEST",
            "!Ref Place                                          | Place",
            "!Sub 'x-${Stage}-${Orders.QueueName}-${!literal}'   | x-dev-orders-dev-${literal}",
            "!Sub ['${a}/${Stage}', {a: !Ref AWS::AccountId}]    | 000000000000/dev",
            "!Join ['-', [a, !Ref Stage]]                        | a-dev",
            "!Select [1, !Ref Sizes]                             | large",
            "!Select [0, !Split [',', 'x,y']]                    | x",
            "!If [IsProd, big, little]                           | little",
            "!If [Always, yes, no]                               | yes",
            "!FindInMap [Limits, !Ref Stage, orders]             | 10",
            "{Ref: Stage}                                        | dev",
            "{'Fn::Sub': '${Stage}'}                             | dev",
            "!Base64 abc                                         | ImFiYyI="})
    void intrinsicFunctionsAreEvaluated(String expression, String expected) throws IOException {
        assertThat(probe(expression).path("Value").asText()).isEqualTo(expected);
    }

    @Test
    void noValueRemovesTheProperty() throws IOException {
        assertThat(probe("!If [IsProd, x, !Ref AWS::NoValue]").has("Value")).isFalse();
        assertThat(probe("[a, !If [IsProd, x, !Ref 'AWS::NoValue']]").path("Value").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"!Ref Nothing | refers to Nothing", "!GetAtt Nothing.Arn | refers to Nothing.Arn",
            "!GetAtt Orders.Colour | refers to Orders.Colour",
            "!ImportValue other | Fn::ImportValue", "!If [Never, a, b] | condition Never", "!Select [7, !Ref Sizes] | Fn::Select"})
    void whatCannotBeResolvedNamesTheResource(String expression, String fault) {
        assertThatExceptionOfType(StartFault.class).isThrownBy(() -> probe(expression)).withMessageStartingWith("Probe: ")
                .withMessageContaining(fault);
    }

    @Test
    void globalsAreMergedAsSamDoes() throws IOException {
        Template template = template("x", Map.of());
        JsonNode place = template.resources().get("Place").properties();

        assertThat(place.path("Timeout").asInt()).isEqualTo(29);
        assertThat(place.path("Layers").toString()).isEqualTo("[\"base\",\"extra\"]");
        assertThat(place.path("Environment").path("Variables").path("LEVEL").asText()).isEqualTo("debug");
        assertThat(place.path("Environment").path("Variables").path("STAGE").path("Ref").asText()).isEqualTo("Stage");
    }

    @Test
    void parametersCanBeOverriddenAndConditionsFollow() throws IOException {
        assertThat(template("x", Map.of()).resources()).doesNotContainKey("OnlyProd");
        assertThat(template("x", Map.of("Stage", "prod", "Unheard", "of")).resources()).containsKey("OnlyProd");
    }

    @Test
    void aParameterWithoutAValueIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("open.yaml"), "Parameters: {Key: {Type: String}}\nResources: {}\n");

        assertThatExceptionOfType(StartFault.class).isThrownBy(() -> Template.read(file, Map.of())).withMessageStartingWith("Key: ");
    }

    private JsonNode probe(String expression) throws IOException {
        Template template = template(expression, Map.of());
        ResourceNames names = new ResourceNames(template, URI.create("http://localhost:3000"), URI.create("http://127.0.0.1:9324"));
        return new Intrinsics(template, names).properties(template.resources().get("Probe"));
    }

    private Template template(String expression, Map<String, String> overrides) throws IOException {
        return Template.read(Files.writeString(directory.resolve("template.yaml"), TEMPLATE.replace("EXPRESSION", expression)), overrides);
    }
}
