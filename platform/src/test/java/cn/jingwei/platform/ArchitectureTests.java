package cn.jingwei.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** The house style, as far as a machine can hold it. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("cn.jingwei.platform");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<Source> SOURCES = sources();

    @Test
    void modulesUseOneAnotherAsDeclared() {
        ApplicationModules.of(JingweiApplication.class).verify();
    }

    @Test
    void nothingIsInjectedIntoFields() {
        ArchRuleDefinition.noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
    }

    @Test
    void atLeastHalfOfAllTypesAreNotPublic() {
        var isPublic = Pattern.compile("(?m)^public .*\\b(class|record|interface|enum) ");
        var types = SOURCES.stream().filter(source -> !source.name().equals("package-info.java")).toList();
        assertThat(types.stream().filter(source -> isPublic.matcher(source.text()).find()).count() * 2).isLessThanOrEqualTo(types.size());
    }

    @Test
    void filesConstructorsPackagesAndMigrationsStaySmall() {
        assertThat(SOURCES.stream().filter(source -> source.text().lines().count() > 250)).as("files over 250 lines").isEmpty();
        assertThat(CLASSES.stream().filter(type -> !type.isRecord() && !type.isEnum()).flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> constructor.getParameters().size() > 5)).as("constructors with over 5 parameters").isEmpty();
        assertThat(SOURCES.stream().collect(Collectors.groupingBy(source -> source.file().getParent(), Collectors.counting())).entrySet().stream()
                .filter(entry -> entry.getValue() > 26)).as("packages over 25 types").isEmpty();
        assertThat(read(RESOURCES.resolve("db/migration"), ".sql").stream().filter(source -> source.text().lines().count() > 80))
                .as("migrations over 80 lines").isEmpty();
    }

    @Test
    void namesSayWhatATypeIs() {
        var vague = Pattern.compile(".*(Impl|Utils?|Helper|Manager|Dto|VO)\\.java|Base[A-Z].*\\.java");
        assertThat(SOURCES.stream().map(Source::name).filter(vague.asMatchPredicate())).isEmpty();
    }

    @Test
    void chineseStandsInBundlesOnly() {
        assertThat(SOURCES.stream().filter(source -> Pattern.compile("\\p{IsHan}").matcher(source.text()).find())).isEmpty();
    }

    @Test
    void everyTableIsUnderForcedRowLevelSecurity() {
        for (var migration : read(RESOURCES.resolve("db/migration"), ".sql")) {
            var tables = Pattern.compile("(?m)^create table (\\w+)").matcher(migration.text()).results().map(match -> match.group(1));
            assertThat(tables).as(migration.name()).allSatisfy(table -> assertThat(migration.text())
                    .contains("alter table " + table + " force row level security", "alter table " + table + " enable row level security"));
        }
    }

    @Test
    void everyMessageIsThereInBothLanguages() {
        var bundle = RESOURCES.resolve("cn/jingwei/platform/database");
        var keys = keys(bundle.resolve("messages.properties"));
        assertThat(keys).isEqualTo(keys(bundle.resolve("messages_en.properties")));
        var raised = Pattern.compile("UnusableDatabaseException\\(\"([a-z.-]+)\"");
        var used = SOURCES.stream().flatMap(source -> raised.matcher(source.text()).results()).map(match -> match.group(1));
        assertThat(used.collect(Collectors.toSet())).isEqualTo(keys);
    }

    private static Set<String> keys(Path bundle) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(bundle)));
            return new TreeSet<>(properties.stringPropertyNames());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Source> sources() {
        return read(Path.of("src/main/java"), ".java");
    }

    private static List<Source> read(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).map(Source::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Source(Path file, String text) {

        static Source of(Path file) {
            try {
                return new Source(file, Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String name() {
            return file.getFileName().toString();
        }
    }
}
