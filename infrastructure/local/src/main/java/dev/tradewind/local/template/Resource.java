package dev.tradewind.local.template;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One resource of a template.
 *
 * @param id
 *            logical id
 * @param type
 *            such as {@code AWS::SQS::Queue}
 * @param properties
 *            with the template's globals merged in
 */
public record Resource(String id, String type, ObjectNode properties) {}
