package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Message.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Messages as the protocol words them: an error has a severity, the others have none. */
final class MessageView {
    private MessageView() {}

    static List<Map<String, Object>> of(List<Message> messages) {
        return messages.stream().map(message -> of(message, severity(message))).toList();
    }

    /** The same where there is no session to mend: every error is final. */
    static List<Map<String, Object>> withoutResource(List<Message> messages) {
        return messages.stream().map(message -> of(message, severity(message).map(_ -> Severity.UNRECOVERABLE))).toList();
    }

    private static Map<String, Object> of(Message message, Optional<Severity> severity) {
        return Members.of("type", lower(message.kind())).and("code", message.code()).maybe("path", message.path())
                .and("content", message.content()).maybe("severity", severity.map(MessageView::lower)).end();
    }

    private static Optional<Severity> severity(Message message) {
        return message.kind() == Message.Kind.ERROR ? message.severity().or(() -> Optional.of(Severity.UNRECOVERABLE)) : Optional.empty();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
