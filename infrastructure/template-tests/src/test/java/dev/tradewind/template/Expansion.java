package dev.tradewind.template;

import dev.tradewind.local.template.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the SAM transform makes of the template: logical ids and types, named as SAM names them. */
final class Expansion {

    /** A resource of CloudFormation. */
    record Made(String id, String type) {}

    private final Deployment deployment;

    Expansion(Deployment deployment) {
        this.deployment = deployment;
    }

    List<Made> resources() {
        return deployment.resources().flatMap(this::made).toList();
    }

    private Stream<Made> made(Resource resource) {
        return switch (resource.type()) {
            case "AWS::Serverless::HttpApi" -> Stream.of(new Made(resource.id(), "AWS::ApiGatewayV2::Api"),
                    new Made(resource.id() + "ApiGatewayDefaultStage", "AWS::ApiGatewayV2::Stage"));
            case "AWS::Serverless::Function" -> function(resource).stream();
            default -> Stream.of(new Made(resource.id(), resource.type()));
        };
    }

    private List<Made> function(Resource function) {
        String id = function.id();
        List<Made> made = new ArrayList<>(List.of(new Made(id, "AWS::Lambda::Function"), new Made(id + "Role", "AWS::IAM::Role")));
        String alias = deployment.properties(function).path("AutoPublishAlias").asText();
        if (!alias.isEmpty()) {
            made.add(new Made(id + "Version", "AWS::Lambda::Version"));
            made.add(new Made(id + "Alias" + alias, "AWS::Lambda::Alias"));
        }
        deployment.properties(function).path("Events").properties()
                .forEach(event -> made.addAll(event(id + event.getKey(), event.getValue().path("Type").asText())));
        return made;
    }

    private static List<Made> event(String id, String type) {
        return switch (type) {
            case "HttpApi" -> List.of(new Made(id + "Permission", "AWS::Lambda::Permission"));
            case "SQS", "DynamoDB" -> List.of(new Made(id, "AWS::Lambda::EventSourceMapping"));
            case "ScheduleV2" -> List.of(new Made(id, "AWS::Scheduler::Schedule"), new Made(id + "Role", "AWS::IAM::Role"));
            default -> throw new AssertionError("what SAM makes of an event " + type + " is not known here");
        };
    }
}
