package dev.tradewind.aot.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EarlyComparatorsTest {
    /** What they answer is compared with the JDK by the test of what is linked. */
    @Test
    void thereIsOneForEachWayOfTheJdksThatHasALambda() {
        List<String> theirs = Arrays.stream(Comparator.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getName().contains("omparing")).map(EarlyComparatorsTest::asStatic).toList();
        List<String> ours = Arrays.stream(EarlyComparators.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(EarlyComparatorsTest::asStatic).toList();
        assertThat(ours).hasSize(11).containsExactlyInAnyOrderElementsOf(theirs);
    }

    private static String asStatic(Method method) {
        Stream<Class<?>> parameters = Stream.concat(Modifier.isStatic(method.getModifiers()) ? Stream.of() : Stream.of(Comparator.class),
                Arrays.stream(method.getParameterTypes()));
        return method.getName() + parameters.toList();
    }
}
