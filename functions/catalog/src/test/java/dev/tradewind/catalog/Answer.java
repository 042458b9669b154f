package dev.tradewind.catalog;

import dev.tradewind.testkit.Json;

/** What a function answered, as API Gateway would take it. */
record Answer(Json event) {
    int status() {
        return Math.toIntExact(event.number("/statusCode"));
    }

    Json body() {
        return Json.parse(event.text("/body"));
    }

    String header(String name) {
        return event.find("/headers/" + name).map(value -> value.text("")).orElse("");
    }
}
