package dev.tradewind.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.Kept;
import dev.tradewind.local.template.PseudoParameters;
import java.util.Optional;

/** SSM's parameter store. */
public final class Parameters {

    private final Kept kept;

    public Parameters(Kept kept) {
        this.kept = kept;
    }

    /** Sets a parameter as the template declares it; a value that was put later in kept data stays. */
    public void declare(String name, JsonNode properties) {
        if (find(name).isEmpty()) {
            store(name, properties.path("Type").asText("String"), properties.path("Value").asText());
        }
    }

    ObjectNode get(JsonNode request) {
        String name = request.path("Name").asText();
        return Json.object().set("Parameter",
                find(name).orElseThrow(() -> new Refusal("ParameterNotFound", "there is no parameter " + name)));
    }

    ObjectNode getAll(JsonNode request) {
        ObjectNode answer = Json.object();
        answer.putArray("Parameters");
        answer.putArray("InvalidParameters");
        Json.texts(request.path("Names")).forEach(name -> find(name).ifPresentOrElse(answer.withArray("Parameters")::add,
                () -> answer.withArray("InvalidParameters").add(name)));
        return answer;
    }

    ObjectNode put(JsonNode request) {
        String name = request.path("Name").asText();
        Optional<ObjectNode> present = find(name);
        if (present.isPresent() && !request.path("Overwrite").asBoolean()) {
            throw new Refusal("ParameterAlreadyExists", "the parameter " + name + " exists; Overwrite is not set");
        }
        String type = Json.text(request, "Type").or(() -> present.flatMap(parameter -> Json.text(parameter, "Type"))).orElse("String");
        return Json.object().put("Version", store(name, type, request.path("Value").asText())).put("Tier", "Standard");
    }

    private Optional<ObjectNode> find(String name) {
        return kept.read(all -> Optional.ofNullable((ObjectNode) all.get(name)).map(ObjectNode::deepCopy));
    }

    private int store(String name, String type, String value) {
        int version = find(name).map(parameter -> parameter.path("Version").asInt()).orElse(0) + 1;
        kept.change(all -> all.set(name,
                Json.object().put("Name", name).put("Type", type).put("Value", value).put("Version", version).put("DataType", "text")
                        .put("ARN", "arn:aws:ssm:" + PseudoParameters.REGION + ":" + PseudoParameters.ACCOUNT + ":parameter/"
                                + name.replaceFirst("^/", ""))));
        return version;
    }
}
