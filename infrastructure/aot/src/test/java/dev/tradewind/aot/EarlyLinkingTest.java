package dev.tradewind.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EarlyLinkingTest {
    private static final ClassLoader LOADER = EarlyLinkingTest.class.getClassLoader();
    private final EarlyLinking linking = new EarlyLinking(LOADER);

    /** The JDK's own linking is the oracle. */
    @Test
    void whatWasLinkedDoesTheSame() throws ReflectiveOperationException {
        List<Class<?>> linked = new ArrayList<>();
        ClassLoader own = new ClassLoader(LOADER) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (!name.startsWith(Linkable.class.getName()) || findLoadedClass(name) != null) {
                    return super.loadClass(name, resolve);
                }
                byte[] bytes = linking.linked(bytes(name));
                linked.add(defineClass(name, bytes, 0, bytes.length));
                return linked.getLast();
            }
        };
        var again = (Supplier<?>) own.loadClass(Linkable.class.getName()).getDeclaredConstructor().newInstance();
        assertThat(again).isNotInstanceOf(Linkable.class);
        assertThat(again.get()).hasToString(new Linkable().get().toString());
        assertThat(linked).hasSizeGreaterThan(6);
    }

    @Test
    void nothingIsLeftThatTheCacheWouldNotKeep() {
        for (String name : List.of("", "$Mixed", "$Pair", "$Nothing", "$Number", "$Shape", "$Shape$Circle")) {
            byte[] before = bytes(Linkable.class.getName() + name);
            assertThat(bootstraps(before)).anyMatch(EarlyLinkingTest::late);
            assertThat(bootstraps(linking.linked(before))).noneMatch(EarlyLinkingTest::late);
        }
    }

    @Test
    void noComparatorIsMadeByTheJdk() {
        byte[] before = bytes(Linkable.class.getName());
        assertThat(comparisons(before)).contains("comparing", "comparingInt", "thenComparing", "thenComparingDouble");
        assertThat(comparisons(linking.linked(before))).containsOnly("nullsFirst", "nullsLast", "reverseOrder", "reversed");
    }

    @Test
    void aClassWithoutSuchCallsStaysAsItIs() {
        byte[] before = bytes(EarlyLinkingTest.class.getName());
        assertThat(linking.linked(before)).isSameAs(before);
    }

    private static boolean late(String bootstrap) {
        return bootstrap.startsWith("SwitchBootstraps") || bootstrap.startsWith("ObjectMethods") && !bootstrap.endsWith("toString");
    }

    private static List<String> bootstraps(byte[] classFile) {
        return ClassFile.of().parse(classFile).methods().stream().flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementList().stream()).filter(InvokeDynamicInstruction.class::isInstance)
                .map(InvokeDynamicInstruction.class::cast)
                .map(call -> call.bootstrapMethod().owner().displayName() + "." + call.name().stringValue()).toList();
    }

    private static List<String> comparisons(byte[] classFile) {
        return ClassFile.of().parse(classFile).methods().stream().flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementList().stream()).filter(InvokeInstruction.class::isInstance).map(InvokeInstruction.class::cast)
                .filter(call -> call.owner().asInternalName().equals("java/util/Comparator")).map(call -> call.name().stringValue())
                .toList();
    }

    private static byte[] bytes(String name) {
        try (InputStream file = LOADER.getResourceAsStream(name.replace('.', '/') + ".class")) {
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
