package dev.tradewind.webhookdelivery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tradewind.webhookdelivery");

    @Test
    void theLibraryKnowsKernelAndKitAlone() {
        classes().that().resideInAPackage("dev.tradewind.webhookdelivery..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("dev.tradewind.webhookdelivery..", "dev.tradewind.kernel..", "dev.tradewind.lambda..", "java..",
                        "jakarta.inject..", "io.micronaut..", "software.amazon.awssdk..")
                .allowEmptyShould(false).check(LIBRARY);
    }
}
