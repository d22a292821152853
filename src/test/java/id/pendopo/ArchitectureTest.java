package id.pendopo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ArchitectureTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Pendopo.class);
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(Pendopo.class);

    @Test
    void modulesKeepTheirBoundaries() {
        MODULES.verify();
    }

    /** Guards the guard: a renamed package must not leave a rule that matches nothing. */
    @Test
    void theModulesAreTheOnesWeThinkWeHave() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "kernel",
                        "database",
                        "law",
                        "regions",
                        "identity",
                        "catalog",
                        "partners",
                        "documents",
                        "cases",
                        "demo",
                        "innovation",
                        "measures",
                        "transparency",
                        "notify",
                        "web",
                        "command");
    }

    @Test
    void storesStayInsideTheirModule() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void theKernelIsPlainJava() {
        noClasses()
                .that()
                .resideInAPackage("id.pendopo.kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.jdbc..",
                        "org.springframework.web..",
                        "org.springframework.context..",
                        "org.springframework.transaction..",
                        "java.sql..")
                .check(MAIN);
    }

    @Test
    void nobodyLooksAtTheWallClock() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Pendopo.class)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .because("time is injected as an InstantSource")
                .check(MAIN);
    }

    @Test
    void drawsTheModules() {
        new Documenter(MODULES).writeDocumentation();
    }
}
