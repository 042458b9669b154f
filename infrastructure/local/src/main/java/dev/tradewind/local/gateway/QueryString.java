package dev.tradewind.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Query strings and percent escapes. */
public final class QueryString {

    private QueryString() {}

    /** Parameters by name; the values of a repeated one are joined with commas, as payload format 2.0 has it. */
    public static Map<String, String> parse(String rawQuery) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : rawQuery.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = form(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : form(pair.substring(equals + 1));
            if (!pair.isEmpty()) {
                parameters.merge(name, value, (first, second) -> first + "," + second);
            }
        }
        return parameters;
    }

    /** A path without its percent escapes; a plus sign stays one. */
    public static String decodePath(String rawPath) {
        return form(rawPath.replace("+", "%2B"));
    }

    private static String form(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformedEscape) {
            return text;
        }
    }
}
