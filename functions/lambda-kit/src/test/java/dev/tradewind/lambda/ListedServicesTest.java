package dev.tradewind.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.io.service.SoftServiceLoader.StaticServiceLoader;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.inject.BeanDefinitionReference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListedServicesTest {
    private static final String DEFINITIONS = BeanDefinitionReference.class.getName();

    private static List<?> made(Class<?> service, String list) {
        StaticServiceLoader<?> loader = ListedServices.services(list.lines(), ListedServicesTest.class.getClassLoader())
                .get(service.getName());
        return loader.load(null);
    }

    @Test
    void listsOurDefinitionsAndTheTwoOfMicronautThatAContextNeeds() {
        Stream<String> entries = Stream.of("META-INF/micronaut/", "META-INF/micronaut/" + DEFINITIONS + "/",
                "META-INF/micronaut/" + DEFINITIONS + "/io.micronaut.scheduling.$Executors$Definition",
                "META-INF/micronaut/" + DEFINITIONS + "/io.micronaut.inject.provider.BeanProviderDefinition",
                "META-INF/micronaut/" + DEFINITIONS + "/dev.tradewind.lambda.$Adapters$Definition",
                "META-INF/services/dev.tradewind.Other", "dev/tradewind/lambda/Adapters.class");
        assertThat(ListedServices.list(entries)).containsExactly(DEFINITIONS + " dev.tradewind.lambda.$Adapters$Definition",
                DEFINITIONS + " io.micronaut.inject.provider.BeanProviderDefinition");
    }

    @Test
    void makesWhatIsListedAndLooksForNothingElse() {
        String list = DEFINITIONS + " dev.tradewind.lambda.$Adapters$Definition\n";
        assertThat(made(BeanDefinitionReference.class, list)).singleElement()
                .satisfies(one -> assertThat(one.getClass().getName()).isEqualTo("dev.tradewind.lambda.$Adapters$Definition"));
        assertThat(made(BeanConfiguration.class, list)).isEmpty();
    }

    @Test
    void aListOfAnotherBuildIsRefused() {
        assertThatThrownBy(() -> made(BeanDefinitionReference.class, DEFINITIONS + " dev.tradewind.Gone"))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("dev.tradewind.Gone");
    }
}
