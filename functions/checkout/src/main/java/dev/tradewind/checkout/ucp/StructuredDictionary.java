package dev.tradewind.checkout.ucp;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a dictionary of structured field values and answers the members that are strings; all others, and all parameters, are
 * read over. A fault anywhere makes the whole field worthless, as the standard wants it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8941#section-4.2.2">RFC 8941, section 4.2.2</a>
 */
final class StructuredDictionary {
    private static final String TOKEN = "!#$%&'*+-.^_`|~:/";
    private static final String KEY = "_-.*";
    private static final String BASE64 = "+/=";

    private final String text;
    private int at;

    private StructuredDictionary(String text) {
        this.text = text;
    }

    /** The string members by key, the last of a key counting; nothing when the text is no dictionary. */
    static Optional<Map<String, String>> strings(String text) {
        try {
            return Optional.of(new StructuredDictionary(text.strip()).members());
        } catch (Malformed notADictionary) {
            return Optional.empty();
        }
    }

    private Map<String, String> members() {
        Map<String, String> strings = new HashMap<>();
        while (at < text.length()) {
            String key = key();
            Optional<String> value = next('=') ? value() : Optional.empty();
            value.ifPresentOrElse(string -> strings.put(key, string), () -> strings.remove(key));
            parameters();
            separator();
        }
        return strings;
    }

    private void separator() {
        spaces();
        if (at < text.length()) {
            require(next(','));
            spaces();
            require(at < text.length());
        }
    }

    /** A parameter without a value is true. */
    private void parameters() {
        while (next(';')) {
            spaces();
            key();
            if (next('=')) {
                item();
            }
        }
    }

    private Optional<String> value() {
        if (!next('(')) {
            return item();
        }
        spaces();
        while (!next(')')) {
            item();
            parameters();
            require(peek() == ' ' || peek() == ')');
            spaces();
        }
        return Optional.empty();
    }

    private Optional<String> item() {
        char first = peek();
        if (first == '"') {
            return Optional.of(string());
        }
        if (first == ':') {
            at++;
            skip(BASE64);
            require(next(':'));
        } else if (first == '?') {
            at++;
            require(next('0') || next('1'));
        } else if (first == '-' || digit(first)) {
            number();
        } else {
            require(letter(first) || first == '*');
            skip(TOKEN);
        }
        return Optional.empty();
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (!next('"')) {
            if (next('\\')) {
                require(peek() == '"' || peek() == '\\');
            }
            require(peek() >= ' ' && peek() < 127);
            string.append(text.charAt(at++));
        }
        return string.toString();
    }

    private void number() {
        next('-');
        require(digits() > 0);
        if (next('.')) {
            require(digits() > 0);
        }
    }

    private int digits() {
        int start = at;
        while (digit(peek())) {
            at++;
        }
        return at - start;
    }

    private String key() {
        int start = at;
        require(lower(peek()) || peek() == '*');
        while (lower(peek()) || digit(peek()) || KEY.indexOf(peek()) >= 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skip(String others) {
        while (letter(peek()) || digit(peek()) || others.indexOf(peek()) >= 0) {
            at++;
        }
    }

    private void spaces() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    private boolean next(char wanted) {
        boolean there = peek() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    /** NUL past the end: no rule accepts it. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean lower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean letter(char c) {
        return lower(c) || (c >= 'A' && c <= 'Z');
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new Malformed();
        }
    }

    private static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Malformed() {
            super(null, null, false, false);
        }
    }
}
