package dev.tradewind.local.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.StartFault;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    @ParameterizedTest
    @CsvSource({"dynamodb:GetItem, arn:t/a, true", "dynamodb:getitem, arn:t/a, true", "dynamodb:PutItem, arn:t/a, false",
            "dynamodb:GetItem, arn:t/a/index/due, false", "dynamodb:Query, arn:t/a/index/due, true", "dynamodb:Query, arn:t/a, false",
            "sqs:SendMessage, arn:q, true", "sqs:ReceiveMessage, arn:q, false", "secretsmanager:GetSecretValue, arn:secret:x-abc123, true",
            "secretsmanager:GetSecretValue, arn:secret:x-abc1234, false", "secretsmanager:GetSecretValue, arn:secret:x, false",
            "s3:GetObject, arn:b/k, true", "s3:DeleteObject, arn:b/k, false"})
    void allowsWhatAStatementAllowsAndNoneDenies(String action, String resource, boolean allowed) {
        Policy policy = policy("""
                {"Policies": [{"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": ["arn:t/a", "arn:t/b"]},
                  {"Effect": "Allow", "Action": ["dynamodb:Query"], "Resource": "arn:t/a/index/*"},
                  {"Effect": "Allow", "Action": "sqs:Send*", "Resource": "arn:q"},
                  {"Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "arn:secret:x-??????"},
                  {"Effect": "Allow", "Action": "s3:*", "Resource": "*"},
                  {"Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "arn:b/*"}]}]}""");

        assertThat(policy.allows(Access.to(action, resource))).isEqualTo(allowed);
    }

    @Test
    void aFunctionWithoutPoliciesMayDoNothing() {
        assertThat(policy("{}").allows(Access.to("dynamodb:GetItem", "arn:t/a"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"StringEquals, FX#1, true", "StringEquals, FX#2, false", "StringLike, FX#2, true", "StringLike, AX#2, false"})
    void aConditionOnLeadingKeysMustCoverEveryKey(String operator, String key, boolean allowed) {
        Policy policy = policy("""
                {"Policies": {"Statement": {"Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": "arn:t/a",
                  "Condition": {"ForAllValues:%s": {"dynamodb:LeadingKeys": ["FX#1", "FX#*"]}}}}}""".formatted(operator));

        assertThat(policy.allows(new Access("dynamodb:PutItem", List.of("arn:t/a"), Set.copyOf(List.of("FX#1", key))))).isEqualTo(allowed);
        assertThat(policy.allows(Access.to("dynamodb:PutItem", "arn:t/a"))).as("names no key, as on AWS").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Role\": \"arn:aws:iam::1:role/own\"}", "{\"Policies\": \"AmazonDynamoDBFullAccess\"}",
            "{\"Policies\": [{\"DynamoDBCrudPolicy\": {\"TableName\": \"a\"}}]}",
            "{\"Policies\": [{\"Statement\": [{\"Effect\": \"Allow\", \"NotAction\": \"s3:*\", \"Resource\": \"*\"}]}]}",
            "{\"Policies\": [{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:*\"}]}]}",
            "{\"Policies\": [{\"Statement\": [{\"Effect\": \"Perhaps\", \"Action\": \"s3:*\", \"Resource\": \"*\"}]}]}",
            "{\"Policies\": [{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\", \"Condition\": {\"Bool\": {\"aws:SecureTransport\": \"true\"}}}]}]}",
            "{\"Policies\": [{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\", \"Condition\": {\"StringEquals\": {\"dynamodb:LeadingKeys\": \"a\"}}}]}]}"})
    void whatCannotBeCheckedStopsTheStart(String properties) {
        assertThatExceptionOfType(StartFault.class).isThrownBy(() -> policy(properties)).withMessageStartingWith("Fx: ");
    }

    private static Policy policy(String properties) {
        JsonNode tree = Json.parse(properties).orElseThrow();
        return Policy.read("Fx", tree);
    }
}
