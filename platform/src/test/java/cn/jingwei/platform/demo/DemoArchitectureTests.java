package cn.jingwei.platform.demo;

import java.time.Instant;

import cn.jingwei.platform.journal.Received;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import org.junit.jupiter.api.Test;

/** Whoever could simulate the clock could write any past. */
class DemoArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("cn.jingwei.platform");

    @Test
    void onlyTheDemonstrationSimulatesTheClock() {
        var elsewhere = ArchRuleDefinition.noClasses().that().resideOutsideOfPackages("cn.jingwei.platform.demo..", "cn.jingwei.platform.journal..");
        elsewhere.should().callMethod(Received.class, "simulated", Instant.class).check(CLASSES);
        elsewhere.and().haveSimpleNameNotEndingWith("Rows").should().callConstructor(Received.class, Instant.class, boolean.class)
                .because("only what was stored is read so").check(CLASSES);
    }
}
