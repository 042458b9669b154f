package dev.tradewind.lambda.json;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bodies as they are stored: deflated, because a write unit is a kilobyte and JSON repeats itself. What it repeats is mostly what every other
 * body says too, so a {@link Dictionary} of that is known to both sides beforehand, which halves a body.
 */
public final class Deflated {
    private static final int BUFFER = 4096;

    private Deflated() {}

    /** The bytes in zlib form. */
    public static byte[] deflate(byte[] plain) {
        try (Deflater deflater = new Deflater()) {
            deflater.setDictionary(Dictionary.NEWEST.bytes());
            return deflated(plain, deflater);
        }
    }

    /** The same for what others have written and nobody pays by the kilobyte: the dictionary knows little of it, and reading it takes longer. */
    public static byte[] deflateForeign(byte[] plain) {
        try (Deflater deflater = new Deflater()) {
            return deflated(plain, deflater);
        }
    }

    private static byte[] deflated(byte[] plain, Deflater deflater) {
        deflater.setInput(plain);
        deflater.finish();
        var out = new ByteArrayOutputStream(plain.length / 3 + 64);
        byte[] buffer = new byte[BUFFER];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        return out.toByteArray();
    }

    /** The plain bytes of what {@link #deflate} made, with whichever dictionary or with none; anything else is a bug. */
    public static byte[] inflate(byte[] deflated) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(deflated);
            var out = new ByteArrayOutputStream(deflated.length * 4);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (inflater.needsDictionary()) {
                    inflater.setDictionary(Dictionary.of(inflater.getAdler()).bytes());
                } else if (read == 0 && !inflater.finished()) {
                    throw new IllegalArgumentException("truncated body");
                }
                out.write(buffer, 0, read);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("not a deflated body", e);
        }
    }
}
