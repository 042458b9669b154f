package dev.tradewind.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What {@code Ref} and {@code Fn::GetAtt} answer for the resources of a template. */
public interface References {

    /** Knows no resource. */
    References NONE = new References() {
        @Override
        public Optional<JsonNode> ref(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<JsonNode> attribute(String id, String name) {
            return Optional.empty();
        }
    };

    /** The value of {@code Ref}; empty if there is no such resource. */
    Optional<JsonNode> ref(String id);

    /** The value of {@code Fn::GetAtt}; empty if there is no such resource or attribute. */
    Optional<JsonNode> attribute(String id, String name);
}
