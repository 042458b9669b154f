package dev.tradewind.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;

/** The account and region that everything on this machine belongs to. */
public final class PseudoParameters {

    /** Region of every resource. */
    public static final String REGION = "eu-west-1";

    /** Account of every resource; ElasticMQ's queue URLs carry the same. */
    public static final String ACCOUNT = "000000000000";

    private static final Map<String, String> VALUES = Map.of("AWS::Region", REGION, "AWS::AccountId", ACCOUNT, "AWS::Partition", "aws",
            "AWS::URLSuffix", "amazonaws.com", "AWS::StackName", "tradewind", "AWS::StackId",
            "arn:aws:cloudformation:" + REGION + ":" + ACCOUNT + ":stack/tradewind/local");

    private PseudoParameters() {}

    static Optional<JsonNode> value(String name) {
        return Optional.ofNullable(VALUES.get(name)).map(TextNode::valueOf);
    }
}
