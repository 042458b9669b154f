package dev.tradewind.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.Screen;
import dev.tradewind.local.StartFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Imports the CSV files of a directory, or those of the demo shop. */
final class CatalogImport {

    private static final String REQUIRED = "products.csv";
    /** The demo shop has no shipping_rates.csv: its services say more. */
    private static final List<String> DEMO = List.of(REQUIRED, "prices.csv", "shipping_services.csv", "discounts.csv");
    private static final List<String> FILES = List.of(REQUIRED, "prices.csv", "shipping_rates.csv", "shipping_services.csv",
            "discounts.csv");

    private final OperatorClient operator;
    private final Screen screen;

    CatalogImport(OperatorClient operator, Screen screen) {
        this.operator = operator;
        this.screen = screen;
    }

    void load(Optional<Path> directory) {
        ObjectNode body = Json.object();
        ObjectNode files = body.putObject("files");
        directory.map(CatalogImport::files).orElseGet(CatalogImport::demoFiles).forEach(files::put);
        OperatorClient.Answer answer = operator
                .send(new OperatorClient.Call("POST", "/catalog/imports", "application/json", Json.bytes(body)));
        if (answer.isSuccess()) {
            screen.line("Catalogue: " + answer.body().path("products").asInt() + " products from "
                    + directory.map(Path::toString).orElse("the demo shop"));
        } else if (directory.isPresent()) {
            throw new StartFault("-Dcatalog=" + directory.get() + " was refused: " + answer.refusal());
        } else {
            screen.warn("The demo catalogue was refused: " + answer.status() + " " + answer.refusal());
        }
    }

    private static Map<String, String> files(Path directory) {
        Map<String, String> files = new TreeMap<>();
        FILES.stream().map(directory::resolve).filter(Files::exists).forEach(file -> files.put(file.getFileName().toString(), read(file)));
        if (!files.containsKey(REQUIRED)) {
            throw new StartFault("-Dcatalog=" + directory + " has no " + REQUIRED);
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new StartFault(file + " cannot be read as UTF-8 text");
        }
    }

    private static Map<String, String> demoFiles() {
        Map<String, String> files = new TreeMap<>();
        DEMO.forEach(name -> files.put(name, resource("catalog/" + name)));
        return files;
    }

    private static String resource(String name) {
        try (InputStream resource = CatalogImport.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
