package dev.tradewind.fxquoting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class FxQuotingArchitectureTest {

    private static final JavaClasses FX_QUOTING = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tradewind.fxquoting");

    @Test
    void pricingIsPureJava() {
        classes().that().resideInAPackage("dev.tradewind.fxquoting").should().onlyDependOnClassesThat()
                .resideInAnyPackage("dev.tradewind.fxquoting", "dev.tradewind.kernel", "java..").allowEmptyShould(false).check(FX_QUOTING);
    }

    @Test
    void theLibraryKnowsNoCapability() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("dev.tradewind.catalog..", "dev.tradewind.fx..", "dev.tradewind.checkout..").allowEmptyShould(false)
                .check(FX_QUOTING);
    }
}
