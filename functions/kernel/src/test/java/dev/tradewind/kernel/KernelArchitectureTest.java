package dev.tradewind.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelArchitectureTest {

    private static final int MOST_FILES = 24;

    private static final JavaClasses KERNEL = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tradewind.kernel");

    @Test
    void theKernelIsPureJava() {
        classes().that().resideInAPackage("dev.tradewind.kernel..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("dev.tradewind.kernel..", "java..").allowEmptyShould(false).check(KERNEL);
    }

    /** A type enters the kernel only when a third module needs it: whoever hits the cap looks for what does not belong. */
    @Test
    void theKernelStaysSmall() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_FILES);
        }
    }
}
