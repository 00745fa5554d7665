package org.ntmcriteria.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The arrows of the house: core ← rules ← analysis ← io ← report, documents ← cli, core ← register ← analysis, and none
 * runs back.
 */
@AnalyzeClasses(packages = "org.ntmcriteria", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ARROWS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("core")
            .definedBy("org.ntmcriteria.core..")
            .layer("register")
            .definedBy("org.ntmcriteria.register..")
            .layer("rules")
            .definedBy("org.ntmcriteria.rules..")
            .layer("analysis")
            .definedBy("org.ntmcriteria.analysis..")
            .layer("io")
            .definedBy("org.ntmcriteria.io..")
            .layer("documents")
            .definedBy("org.ntmcriteria.documents..")
            .layer("report")
            .definedBy("org.ntmcriteria.report..")
            .layer("cli")
            .definedBy("org.ntmcriteria.cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("documents")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("io")
            .mayOnlyBeAccessedByLayers("documents", "report", "cli")
            .whereLayer("analysis")
            .mayOnlyBeAccessedByLayers("io", "documents", "report", "cli")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("analysis", "io", "documents", "report", "cli")
            .whereLayer("register")
            .mayOnlyBeAccessedByLayers("analysis", "io", "documents", "report", "cli")
            .whereLayer("core")
            .mayOnlyBeAccessedByLayers("register", "rules", "analysis", "io", "documents", "report", "cli");

    @ArchTest
    static final ArchRule CORE_NEEDS_NOTHING_AT_RUN_TIME = classes()
            .that(resideInAPackage("org.ntmcriteria.core.."))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.ntmcriteria.core..", "java..", "javax.annotation..", "org.immutables..");

    @ArchTest
    static final ArchRule THE_REGISTER_NEEDS_CORE_ALONE = classes()
            .that(resideInAPackage("org.ntmcriteria.register.."))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.ntmcriteria.register..", "org.ntmcriteria.core..", "java..", "javax.annotation..");

    @ArchTest
    static final ArchRule THE_TESTKIT_NEEDS_NO_ASSERTION_LIBRARY_AND_NO_READER = classes()
            .that(resideInAPackage("org.ntmcriteria.testkit.."))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.ntmcriteria.testkit..",
                    "org.ntmcriteria.core..",
                    "org.ntmcriteria.rules..",
                    "net.jqwik.api..",
                    "java..",
                    "javax.annotation..");

    @ArchTest
    static final ArchRule ONLY_DOCUMENTS_KNOWS_THE_LIBRARY_OF_WORKBOOKS = noClasses()
            .that(resideOutsideOfPackage("org.ntmcriteria.documents.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..");

    @ArchTest
    static final ArchRule NO_ROOM_IS_ENTERED_TWICE =
            slices().matching("org.ntmcriteria.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_ROOM_WITHOUT_A_CONCERN = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..model..", "..impl..", "..helper..");

    @ArchTest
    static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .because("dates decide which law applies, and the caller gives them");
}
