package cn.jingwei.norms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

/** The house style, as far as a machine can hold it. */
class ArchitectureTests {

    private static final Path MAIN = Path.of("src/main/java");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("cn.jingwei.norms");

    @Test
    void packagesDependOnOneAnotherWithoutCycles() {
        slices().matching("cn.jingwei.norms.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theLibraryKnowsNoSpringAndNoDatabase() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..").check(CLASSES);
    }

    @Test
    void onlyTheCommandLineSpeaksToPeople() {
        noClasses().that().resideOutsideOfPackage("..cli..").should().dependOnClassesThat().resideInAPackage("picocli..").check(CLASSES);
    }

    @Test
    void atLeastHalfOfAllTypesAreNotPublic() {
        var types = sources().filter(file -> !file.endsWith("package-info.java")).toList();
        var isPublic = Pattern.compile("(?m)^public .*\\b(class|record|interface|enum) ");
        var visible = types.stream().filter(file -> isPublic.matcher(read(file)).find()).toList();
        assertThat(visible.size() * 2).as("%d of %d types are public", visible.size(), types.size()).isLessThanOrEqualTo(types.size());
    }

    @Test
    void filesMethodsConstructorsAndPackagesStaySmall() {
        assertThat(sources().filter(file -> read(file).lines().count() > 250)).as("files over 250 lines").isEmpty();
        assertThat(Sources.tooLong(sources().toList(), 25)).as("methods over 25 lines").isEmpty();
        assertThat(Sources.tooManyParameters(sources().toList(), 5)).as("constructors with over 5 parameters").isEmpty();
        assertThat(sources().collect(Collectors.groupingBy(Path::getParent, Collectors.counting())).entrySet().stream()
                .filter(entry -> entry.getValue() > 26)).as("packages over 25 types").isEmpty();
    }

    @Test
    void namesSayWhatATypeIs() {
        var vague = Pattern.compile(".*(Impl|Utils?|Helper|Manager|Dto|VO)\\.java|Base[A-Z].*\\.java");
        assertThat(sources().filter(file -> vague.matcher(file.getFileName().toString()).matches())).isEmpty();
    }

    @Test
    void chineseStandsInBundlesAndPacksOnly() {
        var chinese = Pattern.compile("\\p{IsHan}");
        assertThat(sources().filter(file -> chinese.matcher(read(file)).find())).isEmpty();
    }

    @Test
    void everyMessageIsThereInBothLanguages() {
        for (var folder : List.of("cli", "text")) {
            var zh = bundle(folder + "/messages.properties");
            var en = bundle(folder + "/messages_en.properties");
            assertThat(zh).isEqualTo(en);
        }
    }

    @Test
    void everyErrorHasAMessage() {
        var keys = bundle("cli/messages.properties");
        keys.addAll(bundle("text/messages.properties"));
        var raised = Pattern.compile("(?:Exception\\([^\"\\n]*|error\\(|BadValue\\(|BadUse\\(|Messages\\.text\\()\"([a-z][a-z.-]+)\"[,)]");
        var used = new TreeSet<String>();
        sources().forEach(file -> raised.matcher(read(file)).results().forEach(match -> used.add(match.group(1))));
        used.removeIf(key -> !key.contains("."));
        assertThat(used).hasSizeGreaterThan(60);
        assertThat(keys).containsAll(used);
    }

    private static TreeSet<String> bundle(String name) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(Path.of("src/main/resources/cn/jingwei/norms").resolve(name))));
            return new TreeSet<>(properties.stringPropertyNames());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.util.stream.Stream<Path> sources() {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
