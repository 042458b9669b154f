package dev.tradewind.local.functions;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps the screen readable: what functions print goes to a file, what the stack prints to the screen. Who prints is told
 * by the thread's context class loader.
 */
public final class FunctionOutput implements AutoCloseable {

    private final PrintStream screen = System.out;
    private final PrintStream errors = System.err;
    private final PrintStream file;

    private FunctionOutput(PrintStream file) {
        this.file = file;
    }

    /** From now on functions print to this file; it is created anew. */
    public static FunctionOutput to(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            FunctionOutput output = new FunctionOutput(new PrintStream(Files.newOutputStream(path), true, StandardCharsets.UTF_8));
            System.setOut(new PrintStream(new ByCaller(output.file, output.screen), true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(new ByCaller(output.file, output.errors), true, StandardCharsets.UTF_8));
            return output;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What an interrupted function has still to say goes nowhere, least of all between the stack's own last lines. */
    @Override
    public void close() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(new PrintStream(new ByCaller(nowhere, screen), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new ByCaller(nowhere, errors), true, StandardCharsets.UTF_8));
        file.close();
    }

    private static final class ByCaller extends OutputStream {

        private final PrintStream file;
        private final PrintStream screen;

        ByCaller(PrintStream file, PrintStream screen) {
            this.file = file;
            this.screen = screen;
        }

        @Override
        public void write(int octet) {
            target().write(octet);
        }

        @Override
        public void write(byte[] octets, int offset, int length) {
            target().write(octets, offset, length);
        }

        @Override
        public void flush() {
            target().flush();
        }

        private PrintStream target() {
            return Thread.currentThread().getContextClassLoader() instanceof FunctionClassLoader ? file : screen;
        }
    }
}
