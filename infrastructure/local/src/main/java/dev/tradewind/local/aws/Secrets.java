package dev.tradewind.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.Kept;
import dev.tradewind.local.StartFault;
import dev.tradewind.local.template.PseudoParameters;
import dev.tradewind.local.template.ResourceNames;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Secrets Manager with the current and the previous version of each secret. */
public final class Secrets {

    private static final String ARN_START = "arn:aws:secretsmanager:" + PseudoParameters.REGION + ":" + PseudoParameters.ACCOUNT
            + ":secret:";

    private final Kept kept;
    private final Clock clock;

    public Secrets(Kept kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** Creates a secret of the template, unless kept data has it already. */
    public void declare(String logicalId, String name, JsonNode properties) {
        if (!kept.read(secrets -> secrets.has(name))) {
            JsonNode generated = properties.path("GenerateSecretString");
            String value = generated.isObject()
                    ? SecretGenerator.generate(generated)
                    : Json.text(properties, "SecretString")
                            .orElseThrow(() -> new StartFault(logicalId, "has neither SecretString nor GenerateSecretString"));
            store(name, value);
        }
    }

    /** Makes this its current version, unless it is already. */
    void hold(String name, String value) {
        if (!value.equals(kept.read(secrets -> secrets.path(name).path("AWSCURRENT").path("value").asText()))) {
            store(name, value);
        }
    }

    ObjectNode create(JsonNode request) {
        String name = request.path("Name").asText();
        if (kept.read(secrets -> secrets.has(name))) {
            throw new Refusal("ResourceExistsException", "the secret " + name + " exists already");
        }
        return store(name, request.path("SecretString").asText());
    }

    ObjectNode put(JsonNode request) {
        String name = existing(request);
        return store(name, request.path("SecretString").asText());
    }

    ObjectNode value(JsonNode request) {
        String name = existing(request);
        String stage = Json.text(request, "VersionStage").orElse("AWSCURRENT");
        JsonNode version = kept.read(secrets -> secrets.path(name).path(stage).deepCopy());
        if (version.isMissingNode()) {
            throw new Refusal("ResourceNotFoundException", "the secret " + name + " has no version " + stage);
        }
        ObjectNode answer = identity(name).put("VersionId", version.path("id").asText()).put("SecretString",
                version.path("value").asText());
        answer.putArray("VersionStages").add(stage);
        return answer.put("CreatedDate", version.path("created").asLong());
    }

    ObjectNode describe(JsonNode request) {
        String name = existing(request);
        ObjectNode answer = identity(name);
        ObjectNode stages = answer.putObject("VersionIdsToStages");
        kept.<JsonNode>read(secrets -> secrets.path(name).deepCopy()).properties()
                .forEach(version -> stages.putArray(version.getValue().path("id").asText()).add(version.getKey()));
        return answer;
    }

    private ObjectNode store(String name, String value) {
        String id = UUID.randomUUID().toString();
        kept.change(secrets -> {
            ObjectNode secret = secrets.withObject("/" + name.replace("~", "~0").replace("/", "~1"));
            if (secret.has("AWSCURRENT")) {
                secret.set("AWSPREVIOUS", secret.get("AWSCURRENT"));
            }
            secret.set("AWSCURRENT", Json.object().put("id", id).put("value", value).put("created", clock.instant().getEpochSecond()));
        });
        ObjectNode answer = identity(name).put("VersionId", id);
        answer.putArray("VersionStages").add("AWSCURRENT");
        return answer;
    }

    /** ARN of the secret with this name, or whole or partial ARN; of one that there is not, an ARN without the last six characters. */
    public String arn(String id) {
        return find(id).map(ResourceNames::secretArn).orElse(id.startsWith(ARN_START) ? id : ARN_START + id);
    }

    private String existing(JsonNode request) {
        return find(request.path("SecretId").asText())
                .orElseThrow(() -> new Refusal("ResourceNotFoundException", "Secrets Manager can't find the specified secret."));
    }

    private Optional<String> find(String id) {
        String name = id.startsWith(ARN_START) ? id.substring(ARN_START.length()) : id;
        return kept.read(secrets -> secrets.propertyStream().map(Map.Entry::getKey)
                .filter(each -> each.equals(name) || ResourceNames.secretArn(each).equals(id)).findFirst());
    }

    private static ObjectNode identity(String name) {
        return Json.object()
                .put("ARN", ResourceNames.secretArn(name)).put("Name", name);
    }
}
