package dev.tradewind.paymentgateways;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses LIBRARY = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tradewind.paymentgateways");

    @Test
    void theLibraryKnowsKernelAndKitAlone() {
        classes().that().resideInAPackage("dev.tradewind.paymentgateways..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("dev.tradewind.paymentgateways..", "dev.tradewind.kernel..", "dev.tradewind.lambda..", "java..",
                        "jakarta.inject..", "io.micronaut..", "software.amazon.awssdk..")
                .allowEmptyShould(false).check(LIBRARY);
    }

    @Test
    void thePortKnowsNoProvider() {
        noClasses().that().resideInAPackage("dev.tradewind.paymentgateways").and().haveNameNotMatching(".*PaymentGateways\\b.*").should()
                .dependOnClassesThat().resideInAPackage("dev.tradewind.paymentgateways.sandbox..").allowEmptyShould(false).check(LIBRARY);
    }
}
