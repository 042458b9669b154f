package dev.tradewind.lambda;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses KIT = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tradewind.lambda");

    @Test
    void theKitKnowsTheKernelAndNoCapability() {
        classes().that().resideInAPackage("dev.tradewind.lambda..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("dev.tradewind.lambda..", "dev.tradewind.kernel..", "java..", "jakarta.inject..", "io.micronaut..",
                        "com.amazonaws.services.lambda.runtime..", "com.fasterxml.jackson..", "software.amazon.awssdk..", "org.crac..",
                        "javax.crypto..", "javax.net.ssl..", "com.sun.net.httpserver..", "org.slf4j..")
                .allowEmptyShould(false).check(KIT);
    }

    /** Compiled against them, a function would pay for what Lambda never uses. */
    @Test
    void theKitUsesNeitherMicronautsHttpNorDatabind() {
        noClasses().that().resideInAPackage("dev.tradewind.lambda..").should().dependOnClassesThat()
                .resideInAnyPackage("io.micronaut.http..", "io.micronaut.runtime..", "com.fasterxml.jackson.databind..",
                        "software.amazon.awssdk.http.apache..", "io.netty..")
                .allowEmptyShould(false).check(KIT);
    }

    @Test
    void tablesAndEventsKnowNothingOfHttp() {
        noClasses().that().resideInAnyPackage("dev.tradewind.lambda.table..", "dev.tradewind.lambda.outbox..", "dev.tradewind.lambda.due..",
                "dev.tradewind.lambda.queue..", "dev.tradewind.lambda.schedule..").should().dependOnClassesThat()
                .resideInAPackage("dev.tradewind.lambda.http..").allowEmptyShould(false).check(KIT);
    }
}
