package dev.tradewind.checkout.ucp;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON object in the making, in the order of its members. What is absent is left out and never written as null. */
final class Members {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** An object with a first member. */
    static Members of(String name, Object value) {
        return new Members().and(name, value);
    }

    /** An object without members yet. */
    static Members none() {
        return new Members();
    }

    Members and(String name, Object value) {
        members.put(name, value);
        return this;
    }

    Members maybe(String name, Optional<?> value) {
        value.ifPresent(present -> members.put(name, present));
        return this;
    }

    Members unlessEmpty(String name, Collection<?> values) {
        if (!values.isEmpty()) {
            members.put(name, values);
        }
        return this;
    }

    Members unlessEmpty(String name, Map<String, Object> object) {
        if (!object.isEmpty()) {
            members.put(name, object);
        }
        return this;
    }

    /** All members of another object. */
    Members andAll(Map<String, Object> others) {
        members.putAll(others);
        return this;
    }

    Map<String, Object> end() {
        return members;
    }
}
