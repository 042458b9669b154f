package dev.tradewind.template;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dependencies run kernel, lambda-kit, library, capability, and never between capabilities. */
class ModulesTest {
    private static final List<String> CAPABILITIES = List.of("catalog", "checkout", "fx", "shipments", "webhooks");

    /** What Micronaut generates beside a record that a store keeps as JSON. */
    private static final String GENERATED = ".*\\.\\$.*";

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.tradewind");

    @Test
    void noCapabilityDependsOnAnother() {
        CAPABILITIES.forEach(one -> CAPABILITIES.stream().filter(other -> !other.equals(one))
                .forEach(other -> noClasses().that().resideInAPackage("dev.tradewind." + one + "..").should().dependOnClassesThat()
                        .resideInAPackage("dev.tradewind." + other + "..").check(CLASSES)));
    }

    @Test
    void whatIsSharedKnowsNoCapability() {
        String[] capabilities = CAPABILITIES.stream().map(name -> "dev.tradewind." + name + "..").toArray(String[]::new);
        noClasses().that().resideInAnyPackage("dev.tradewind.kernel..", "dev.tradewind.lambda..", "dev.tradewind.fxquoting..",
                "dev.tradewind.paymentgateways..", "dev.tradewind.webhookdelivery..").should().dependOnClassesThat()
                .resideInAnyPackage(capabilities).check(CLASSES);
    }

    @Test
    void modelsKnowNeitherAwsNorMicronaut() {
        noClasses().that().resideInAPackage("dev.tradewind..model..").and().haveNameNotMatching(GENERATED).should().dependOnClassesThat()
                .resideInAnyPackage("software.amazon..", "com.amazonaws..", "io.micronaut..", "jakarta..").check(CLASSES);
    }

    @Test
    void namesThatSayNothingAreNotUsed() {
        assertThat(CLASSES.stream().map(type -> type.getFullName().toLowerCase(java.util.Locale.ROOT))
                .filter(name -> name.matches(".*\\.(common|utils?|helpers?|managers?|impl)\\..*|.*(utils?|helper|manager|impl)$")))
                .isEmpty();
    }
}
