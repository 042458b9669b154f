package dev.tradewind.benchmarks.warm;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scenes of one function, from its start on. They are played in their order, because what an earlier one has read the function may keep.
 *
 * @param function whose
 * @param environment its variables
 * @param scenes in the order in which they were recorded
 */
record Tape(Deployed function, Map<String, String> environment, List<Scene> scenes) {
    /** Whether the operation is among the scenes. */
    boolean has(String operation) {
        return scenes.stream().anyMatch(scene -> scene.operation().equals(operation));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeUTF(function.name());
            out.writeInt(environment.size());
            for (var variable : new TreeMap<>(environment).entrySet()) {
                out.writeUTF(variable.getKey());
                out.writeUTF(variable.getValue());
            }
            out.writeInt(scenes.size());
            for (Scene scene : scenes) {
                scene.write(out);
            }
        }
    }

    static Tape read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            Deployed function = Deployed.valueOf(in.readUTF());
            Map<String, String> environment = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                environment.put(in.readUTF(), in.readUTF());
            }
            List<Scene> scenes = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                scenes.add(Scene.read(in));
            }
            return new Tape(function, environment, scenes);
        }
    }

    static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] read(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
