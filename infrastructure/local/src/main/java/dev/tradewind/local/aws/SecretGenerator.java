package dev.tradewind.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** CloudFormation's {@code GenerateSecretString}. */
final class SecretGenerator {

    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final int DEFAULT_LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretGenerator() {}

    static String generate(JsonNode rules) {
        String password = password(rules);
        return Json.text(rules, "SecretStringTemplate").flatMap(Json::parse).filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .map(template -> template.put(rules.path("GenerateStringKey").asText(), password).toString()).orElse(password);
    }

    private static String password(JsonNode rules) {
        String excluded = rules.path("ExcludeCharacters").asText();
        String alphabet = part(rules, "ExcludeLowercase", LOWER) + part(rules, "ExcludeUppercase", LOWER.toUpperCase(Locale.ROOT))
                + part(rules, "ExcludeNumbers", DIGITS) + part(rules, "ExcludePunctuation", PUNCTUATION)
                + (rules.path("IncludeSpace").asBoolean() ? " " : "");
        int[] allowed = alphabet.chars().filter(character -> excluded.indexOf(character) < 0).toArray();
        return RANDOM.ints(Json.number(rules, "PasswordLength", DEFAULT_LENGTH), 0, allowed.length)
                .mapToObj(index -> Character.toString(allowed[index]))
                .collect(Collectors.joining());
    }

    private static String part(JsonNode rules, String exclusion, String characters) {
        return rules.path(exclusion).asBoolean() ? "" : characters;
    }
}
