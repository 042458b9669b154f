package dev.tradewind.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tradewind.local.Json;
import java.net.URI;
import java.util.Optional;

/** Names, URLs and ARNs of the resources on this machine: what {@code Ref} and {@code Fn::GetAtt} answer. */
public final class ResourceNames implements References {

    private static final int SECRET_SUFFIX = 6;

    private final Template template;
    private final URI gateway;
    private final URI sqs;
    private final Intrinsics intrinsics;

    public ResourceNames(Template template, URI gateway, URI sqs) {
        this.template = template;
        this.gateway = gateway;
        this.sqs = sqs;
        this.intrinsics = new Intrinsics(template, this);
    }

    /** Physical name: the one that the template gives, else the logical id. */
    public String name(Resource resource) {
        return nameProperty(resource.type()).map(resource.properties()::get).map(name -> intrinsics.resolve(resource.id(), name).asText())
                .filter(name -> !name.isEmpty()).orElse(resource.id());
    }

    /** URL of a queue by its physical name. */
    public String queueUrl(String name) {
        return sqs + "/" + PseudoParameters.ACCOUNT + "/" + name;
    }

    /** Last part of an ARN or of a queue URL: the physical name. */
    public static String nameOf(String arnOrUrl) {
        return arnOrUrl.substring(Math.max(arnOrUrl.lastIndexOf(':'), arnOrUrl.lastIndexOf('/')) + 1);
    }

    /** ARN of a secret, which ends in six characters that nobody chooses. Here they come from the name, so that they stay. */
    public static String secretArn(String name) {
        String letters = "zzzzzz" + Integer.toString(name.hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
        return "arn:aws:secretsmanager:" + PseudoParameters.REGION + ":" + PseudoParameters.ACCOUNT + ":secret:" + name + "-"
                + letters.substring(letters.length() - SECRET_SUFFIX);
    }

    @Override
    public Optional<JsonNode> ref(String id) {
        return Optional.ofNullable(template.resources().get(id)).map(resource -> TextNode.valueOf(refValue(resource)));
    }

    @Override
    public Optional<JsonNode> attribute(String id, String attribute) {
        return Optional.ofNullable(template.resources().get(id)).flatMap(resource -> attributeValue(resource, attribute))
                .map(TextNode::valueOf);
    }

    private String refValue(Resource resource) {
        String name = name(resource);
        return switch (resource.type()) {
            case "AWS::SQS::Queue" -> queueUrl(name);
            case "AWS::SecretsManager::Secret", "AWS::SNS::Topic" -> arn(resource);
            default -> name;
        };
    }

    private Optional<String> attributeValue(Resource resource, String attribute) {
        return switch (attribute) {
            case "Arn", "TopicArn", "QueueArn", "Id" -> Optional.of(arn(resource));
            case "StreamArn" -> Optional.of(arn(resource) + "/stream/LATEST");
            case "QueueName", "Name" -> Optional.of(name(resource));
            case "QueueUrl" -> Optional.of(queueUrl(name(resource)));
            case "ApiEndpoint" -> Optional.of(gateway.toString());
            case "Value" -> Json.text(intrinsics.properties(resource), "Value");
            default -> Executed.isExecuted(resource.type()) ? Optional.empty() : Optional.of(resource.id() + "." + attribute);
        };
    }

    private String arn(Resource resource) {
        String place = PseudoParameters.REGION + ":" + PseudoParameters.ACCOUNT + ":";
        String name = name(resource);
        return switch (resource.type()) {
            case "AWS::SQS::Queue" -> "arn:aws:sqs:" + place + name;
            case "AWS::DynamoDB::Table" -> "arn:aws:dynamodb:" + place + "table/" + name;
            case "AWS::Serverless::Function", "AWS::Lambda::Function" -> "arn:aws:lambda:" + place + "function:" + name;
            case "AWS::SecretsManager::Secret" -> secretArn(name);
            case "AWS::SSM::Parameter" -> "arn:aws:ssm:" + place + "parameter/" + name.replaceFirst("^/", "");
            case "AWS::S3::Bucket" -> "arn:aws:s3:::" + name;
            default -> "arn:aws:local:" + place + name;
        };
    }

    private static Optional<String> nameProperty(String type) {
        return switch (type) {
            case "AWS::SQS::Queue" -> Optional.of("QueueName");
            case "AWS::DynamoDB::Table" -> Optional.of("TableName");
            case "AWS::Serverless::Function", "AWS::Lambda::Function" -> Optional.of("FunctionName");
            case "AWS::SecretsManager::Secret", "AWS::SSM::Parameter" -> Optional.of("Name");
            case "AWS::S3::Bucket" -> Optional.of("BucketName");
            default -> Optional.empty();
        };
    }
}
