package dev.tradewind.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.aws.AwsJson;
import dev.tradewind.local.aws.Parameters;
import dev.tradewind.local.aws.Queues;
import dev.tradewind.local.aws.Secrets;
import dev.tradewind.local.aws.Tables;
import dev.tradewind.local.template.Executed;
import dev.tradewind.local.template.Resource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the template's tables and queues real and says what it leaves out. */
final class Provisioning {

    private final Plan plan;
    private final Screen screen;

    Provisioning(Plan plan, Screen screen) {
        this.plan = plan;
        this.screen = screen;
    }

    void createTables(AwsJson aws) {
        Tables tables = new Tables(aws);
        plan.resolved("AWS::DynamoDB::Table").forEach(table -> tables.create(table.id(), plan.names().name(table), table.properties()));
    }

    /** Names of the partition keys of tables and of their indexes, these as {@code table/index/name}. */
    Map<String, String> partitionKeys() {
        Map<String, String> keys = new TreeMap<>();
        for (Resource table : plan.resolved("AWS::DynamoDB::Table")) {
            String name = plan.names().name(table);
            keys.put(name, partitionKey(table.properties()));
            for (String kind : List.of("GlobalSecondaryIndexes", "LocalSecondaryIndexes")) {
                Json.elements(table.properties(), kind)
                        .forEach(index -> keys.put(name + "/index/" + index.path("IndexName").asText(), partitionKey(index)));
            }
        }
        return keys;
    }

    private static String partitionKey(JsonNode declared) {
        return Json.elements(declared, "KeySchema").filter(key -> key.path("KeyType").asText().equals("HASH")).findFirst()
                .map(key -> key.path("AttributeName").asText()).orElse("");
    }

    void createQueues(Queues queues) {
        queues.create(declaredQueues());
    }

    private List<Queues.Declared> declaredQueues() {
        return plan.resolved("AWS::SQS::Queue").stream()
                .map(queue -> new Queues.Declared(queue.id(), plan.names().name(queue), queue.properties())).toList();
    }

    List<String> queueNames() {
        return declaredQueues().stream().map(Queues.Declared::name).toList();
    }

    void declare(Secrets secrets) {
        plan.resolved("AWS::SecretsManager::Secret")
                .forEach(secret -> secrets.declare(secret.id(), plan.names().name(secret), secret.properties()));
    }

    void declare(Parameters parameters) {
        plan.resolved("AWS::SSM::Parameter").forEach(parameter -> parameters.declare(plan.names().name(parameter), parameter.properties()));
    }

    void report() {
        Map<String, Integer> declarative = new TreeMap<>();
        for (Resource resource : plan.template().resources().values()) {
            if (Executed.isDeclarative(resource.type())) {
                declarative.merge(resource.type().substring(resource.type().lastIndexOf(':') + 1), 1, Integer::sum);
            } else if (!Executed.isExecuted(resource.type())) {
                screen.warn(resource.id() + ": the local stack has nothing for " + resource.type());
            }
        }
        if (!declarative.isEmpty()) {
            screen.line("Without effect here: " + declarative.entrySet().stream().map(type -> type.getValue() + " " + type.getKey())
                    .collect(Collectors.joining(", ")));
        }
    }
}
