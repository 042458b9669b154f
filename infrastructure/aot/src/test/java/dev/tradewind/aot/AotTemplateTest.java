package dev.tradewind.aot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.template.YamlReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AotTemplateTest {
    private final JsonNode template = YamlReader.read(Path.of("../../template.yaml"));
    private final ObjectNode derived = AotTemplate.derive(template, "arm64");

    @Test
    void everyFunctionRunsItsPackage() {
        assertThat(derived.at("/Globals/Function/Runtime").asText()).isEqualTo("provided.al2023");
        assertThat(derived.at("/Globals/Function/Architectures/0").asText()).isEqualTo("arm64");
        assertThat(derived.at("/Resources/FxHttp/Properties/CodeUri").asText()).isEqualTo("FxHttp.zip");
        assertThat(derived.findValuesAsText("CodeUri")).hasSizeGreaterThan(10).doesNotHaveDuplicates().allMatch(uri -> uri.endsWith(".zip"))
                .noneMatch(uri -> uri.contains("/"));
        assertThat(derived.toString()).as("what hangs on snapshots").doesNotContain("SnapStart", "FromSnapshots", "JAVA_TOOL_OPTIONS");
    }

    @Test
    void nothingElseDiffers() {
        ObjectNode other = template.deepCopy();
        for (ObjectNode one : List.of(other, derived)) {
            ((ObjectNode) one.path("Parameters")).remove("SnapStart");
            ((ObjectNode) one.path("Conditions")).remove("FromSnapshots");
            ((ObjectNode) one.at("/Globals/Function/Environment/Variables")).remove("JAVA_TOOL_OPTIONS");
            ((ObjectNode) one.at("/Globals/Function")).remove(List.of("Runtime", "Architectures", "SnapStart"));
            one.path("Resources").forEach(resource -> {
                if (resource.path("Type").asText().equals("AWS::Serverless::Function")) {
                    ((ObjectNode) resource.path("Properties")).remove(List.of("CodeUri", "Runtime", "Architectures", "SnapStart"));
                }
            });
        }
        assertThat(derived).isEqualTo(other);
    }
}
