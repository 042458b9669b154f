package dev.tradewind.local.demo;

import dev.tradewind.local.Screen;
import dev.tradewind.local.StartFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Imports a file of ECB's, XML or CSV, as of its own dates. */
final class RatesFile {

    private static final Pattern XML_DAY = Pattern.compile("time=['\"](\\d{4}-\\d{2}-\\d{2})['\"]");
    private static final Pattern CSV_DAY = Pattern.compile("(?m)^(\\d{4}-\\d{2}-\\d{2}),");

    private final OperatorClient operator;
    private final Screen screen;

    RatesFile(OperatorClient operator, Screen screen) {
        this.operator = operator;
        this.screen = screen;
    }

    void load(Path file) {
        boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        byte[] content = read(file);
        OperatorClient.Answer answer = operator
                .send(new OperatorClient.Call("POST", "/fx/sources/ecb/imports", csv ? "text/csv" : "application/xml", content));
        if (!answer.isSuccess()) {
            throw new StartFault("-Drates=" + file + " was refused: " + answer.refusal());
        }
        screen.line("FX rates: " + file + age(content, csv ? CSV_DAY : XML_DAY));
    }

    private static String age(byte[] content, Pattern day) {
        Optional<String> newest = day.matcher(new String(content, StandardCharsets.UTF_8)).results()
                .map((MatchResult match) -> match.group(1))
                .max(Comparator.naturalOrder());
        return newest.map(LocalDate::parse)
                .map(date -> ", newest of " + date + ", " + ChronoUnit.DAYS.between(date, LocalDate.now(ZoneOffset.UTC))
                        + " days old")
                .orElse("");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new StartFault("-Drates=" + file + " cannot be read");
        }
    }
}
