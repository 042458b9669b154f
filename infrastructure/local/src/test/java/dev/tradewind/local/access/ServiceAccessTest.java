package dev.tradewind.local.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.local.gateway.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What requests ask for, read from their wire form. */
class ServiceAccessTest {

    private static final ServiceAccess ACCESSES = new ServiceAccess(
            new DynamoAccess(Map.of("items", "pk", "items/index/due", "due_pk")), "arn:secret:%s-abc123"::formatted);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "GetItem | {'TableName':'items','Key':{'pk':{'S':'A'},'sk':{'S':'1'}}} | dynamodb:GetItem items [A]",
            "PutItem | {'TableName':'arn:aws:dynamodb:eu-west-1:0:table/items','Item':{'pk':{'S':'A'},'x':{'N':'1'}}} | dynamodb:PutItem items [A]",
            "Scan | {'TableName':'items'} | dynamodb:Scan items []",
            "Query | {'TableName':'items','KeyConditionExpression':'#p = :p AND begins_with(sk, :s)','ExpressionAttributeNames':{'#p':'pk'},'ExpressionAttributeValues':{':p':{'S':'A'},':s':{'S':'B'}}} | dynamodb:Query items [A]",
            "Query | {'TableName':'items','IndexName':'due','KeyConditionExpression':'due_pk = :p','ExpressionAttributeValues':{':p':{'S':'D'}}} | dynamodb:Query items/index/due [D]",
            "BatchGetItem | {'RequestItems':{'items':{'Keys':[{'pk':{'S':'A'}},{'pk':{'S':'A'}}]}}} | dynamodb:BatchGetItem items [A]",
            "BatchWriteItem | {'RequestItems':{'items':[{'DeleteRequest':{'Key':{'pk':{'S':'A'}}}}]}} | dynamodb:BatchWriteItem items [A]",
            "TransactWriteItems | {'TransactItems':[{'ConditionCheck':{'TableName':'items','Key':{'pk':{'S':'A'}}}}]} | dynamodb:ConditionCheckItem items [A]",
            "TransactWriteItems | {'TransactItems':[{'Put':{'TableName':'items','Item':{'pk':{'S':'A'}}}}]} | dynamodb:PutItem items [A]",
            "TransactWriteItems | {'TransactItems':[{'Update':{'TableName':'items','Key':{'pk':{'S':'A'}}}}]} | dynamodb:UpdateItem items [A]",
            "TransactWriteItems | {'TransactItems':[{'Delete':{'TableName':'items','Key':{'pk':{'S':'A'}}}}]} | dynamodb:DeleteItem items [A]",
            "TransactGetItems | {'TransactItems':[{'Get':{'TableName':'items','Key':{'pk':{'S':'A'}}}}]} | dynamodb:GetItem items [A]"})
    void dynamo(String operation, String body, String expected) {
        Access access = of("dynamodb", "DynamoDB_20120810." + operation, body).getFirst();

        String table = access.resources().getFirst().replaceFirst(".*:table/", "");
        assertThat(access.action() + " " + table + " " + access.leadingKeys()).isEqualTo(expected);
    }

    @Test
    void everyItemOfATransactionCounts() {
        assertThat(of("dynamodb", "DynamoDB_20120810.TransactWriteItems",
                "{'TransactItems':[{'Put':{'TableName':'items','Item':{}}},{'Delete':{'TableName':'other','Key':{}}}]}"))
                .extracting(Access::action).containsExactly("dynamodb:PutItem", "dynamodb:DeleteItem");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "sqs | AmazonSQS.SendMessageBatch | {'QueueUrl':'http://h/0/work','Entries':[]} | sqs:SendMessage arn:aws:sqs:eu-west-1:000000000000:work",
            "secretsmanager | secretsmanager.GetSecretValue | {'SecretId':'one'} | secretsmanager:GetSecretValue arn:secret:one-abc123",
            "ssm | AmazonSSM.GetParameter | {'Name':'/a/b'} | ssm:GetParameter arn:aws:ssm:eu-west-1:000000000000:parameter/a/b"})
    void others(String service, String target, String body, String expected) {
        Access access = of(service, target, body).getFirst();

        assertThat(access.action() + " " + access.resources().getFirst()).isEqualTo(expected);
    }

    @Test
    void mailIsAllowedByTheAddressOrItsDomain() {
        assertThat(ACCESSES.of("ses", request("POST", "/v2/email/outbound-emails", "", "{'FromEmailAddress':'Shop <a@b.example>'}")))
                .containsExactly(Access.to("ses:SendEmail", "arn:aws:ses:eu-west-1:000000000000:identity/a@b.example",
                        "arn:aws:ses:eu-west-1:000000000000:identity/b.example"));
    }

    @Test
    void whatIsNotReadIsNotAllowed() {
        assertThatExceptionOfType(NotChecked.class)
                .isThrownBy(() -> of("dynamodb", "DynamoDB_20120810.ExecuteStatement", "{'Statement':'SELECT * FROM items'}"));
        assertThatExceptionOfType(NotChecked.class).isThrownBy(() -> of("kms", "TrentService.Decrypt", "{}"));
    }

    private static List<Access> of(String service, String target, String body) {
        return ACCESSES.of(service, request("POST", "/", target, body));
    }

    private static HttpRequest request(String method, String path, String target, String body) {
        return new HttpRequest(method, path, "", Map.of("x-amz-target", List.of(target)),
                body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "127.0.0.1", "HTTP/1.1");
    }
}
