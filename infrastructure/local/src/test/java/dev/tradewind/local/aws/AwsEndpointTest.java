package dev.tradewind.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Aws;
import dev.tradewind.local.Client;
import dev.tradewind.local.Fixture;
import dev.tradewind.local.Json;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

class AwsEndpointTest {

    @Test
    void aGeneratedSecretFollowsItsRules() {
        try (SecretsManagerClient secrets = Aws.secrets()) {
            String arn = "arn:aws:secretsmanager:eu-west-1:000000000000:secret:fixture/signing";
            JsonNode value = Json.parse(secrets.getSecretValue(request -> request.secretId(arn)).secretString()).orElseThrow();

            assertThat(value.path("user").asText()).isEqualTo("shop");
            assertThat(value.path("key").asText()).matches("[A-Za-z0-9]{40}");
        }
    }

    @Test
    void aSecretIsRotatedAndKeepsItsPreviousValue() {
        try (SecretsManagerClient secrets = Aws.secrets()) {
            assertThat(secrets.getSecretValue(request -> request.secretId("fixture/plain")).secretString()).isEqualTo("open sesame");

            secrets.putSecretValue(request -> request.secretId("fixture/plain").secretString("closed"));

            assertThat(secrets.getSecretValue(request -> request.secretId("fixture/plain")).secretString()).isEqualTo("closed");
            assertThat(secrets.getSecretValue(request -> request.secretId("fixture/plain").versionStage("AWSPREVIOUS")).secretString())
                    .isEqualTo("open sesame");
            assertThat(secrets.describeSecret(request -> request.secretId("fixture/plain")).versionIdsToStages()).hasSize(2);
        }
    }

    @Test
    void anUnknownSecretIsNotFound() {
        try (SecretsManagerClient secrets = Aws.secrets()) {
            assertThatExceptionOfType(ResourceNotFoundException.class)
                    .isThrownBy(() -> secrets.getSecretValue(request -> request.secretId("fixture/none")));
        }
    }

    @Test
    void parametersHaveTheTemplatesValues() {
        try (SsmClient parameters = Aws.parameters()) {
            assertThat(parameters.getParameter(request -> request.name("/fixture/setting")).parameter().value())
                    .isEqualTo("queue WorkQueue");
            assertThatExceptionOfType(ParameterNotFoundException.class)
                    .isThrownBy(() -> parameters.getParameter(request -> request.name("/none")));
            assertThat(parameters.getParameters(request -> request.names("/none")).invalidParameters()).containsExactly("/none");
        }
    }

    @Test
    void whatIsMailedCanBeRead() {
        try (SesV2Client mail = Aws.mail()) {
            mail.sendEmail(request -> request.fromEmailAddress("shop@example.com").destination(to -> to.toAddresses("ann@example.com"))
                    .content(content -> content.simple(simple -> simple.subject(subject -> subject.data("Thank you"))
                            .body(body -> body.text(text -> text.data("It is on its way."))))));
        }

        JsonNode newest = Client.json(Client.get("/_local/mailbox?to=ann@example.com")).path(0);
        assertThat(newest.path("subject").asText()).isEqualTo("Thank you");
        assertThat(newest.path("text").asText()).isEqualTo("It is on its way.");
        assertThat(Client.json(Client.get("/_local/mailbox?to=bob@example.com")).size()).isZero();
        assertThat(Fixture.printed()).contains("mail to ann@example.com: Thank you");

        Client.send("DELETE", "/_local/mailbox", "", UnaryOperator.identity());
        assertThat(Client.json(Client.get("/_local/mailbox")).size()).isZero();
    }

    @Test
    void objectsArePutListedReadAndDeleted() {
        try (S3Client objects = Aws.objects()) {
            objects.putObject(request -> request.bucket("documents").key("invoices/1.txt").contentType("text/plain"),
                    RequestBody.fromString("one ü"));

            assertThat(
                    objects.getObjectAsBytes(request -> request.bucket("documents").key("invoices/1.txt")).asString(StandardCharsets.UTF_8))
                    .isEqualTo("one ü");
            assertThat(objects.headObject(request -> request.bucket("documents").key("invoices/1.txt")).contentLength()).isEqualTo(6);
            assertThat(objects.listObjectsV2(request -> request.bucket("documents").prefix("invoices/")).contents())
                    .extracting(S3Object::key)
                    .containsExactly("invoices/1.txt");

            objects.deleteObject(request -> request.bucket("documents").key("invoices/1.txt"));
            assertThatExceptionOfType(NoSuchKeyException.class)
                    .isThrownBy(() -> objects.getObjectAsBytes(request -> request.bucket("documents").key("invoices/1.txt")));
        }
    }
}
