package dev.tradewind.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.StartFault;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a template; short forms such as {@code !Ref} become their long forms. */
public final class YamlReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private YamlReader() {}

    public static JsonNode read(Path file) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file.getFileName().toString()).build();
            return new Compose(settings).composeString(Files.readString(file)).map(YamlReader::convert).orElseGet(Json::object);
        } catch (IOException unreadable) {
            throw new StartFault(file.getFileName().toString(), "cannot be read");
        } catch (YamlEngineException malformed) {
            throw new StartFault(file.getFileName().toString(), malformed.getMessage().replaceAll("\\s+", " "));
        }
    }

    private static JsonNode convert(Node node) {
        JsonNode value = switch (node) {
            case MappingNode mapping -> object(mapping);
            case SequenceNode sequence -> array(sequence);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new StartFault("unexpected YAML node " + node.getNodeType());
        };
        String tag = node.getTag().getValue();
        return tag.startsWith("!") && tag.length() > 1 ? longForm(tag.substring(1), value) : value;
    }

    private static JsonNode longForm(String function, JsonNode argument) {
        ObjectNode call = Json.object();
        switch (function) {
            case "Ref", "Condition" -> call.set(function, argument);
            case "GetAtt" -> call.set("Fn::GetAtt", argument.isTextual() ? attribute(argument.asText()) : argument);
            default -> call.set("Fn::" + function, argument);
        }
        return call;
    }

    private static ArrayNode attribute(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? Json.array().add(path) : Json.array().add(path.substring(0, dot)).add(path.substring(dot + 1));
    }

    private static ObjectNode object(MappingNode mapping) {
        ObjectNode object = Json.object();
        for (NodeTuple entry : mapping.getValue()) {
            object.set(((ScalarNode) entry.getKeyNode()).getValue(), convert(entry.getValueNode()));
        }
        return object;
    }

    private static ArrayNode array(SequenceNode sequence) {
        ArrayNode array = Json.array();
        sequence.getValue().forEach(element -> array.add(convert(element)));
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.INT)) {
            return NODES.numberNode(new BigInteger(text));
        }
        if (tag.equals(Tag.FLOAT)) {
            return NODES.numberNode(new BigDecimal(text));
        }
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(Boolean.parseBoolean(text));
        }
        return tag.equals(Tag.NULL) ? NODES.nullNode() : NODES.textNode(text);
    }
}
