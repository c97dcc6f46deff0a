package cn.jingwei.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What a machine can hold of texts and templates. */
class PagesArchitectureTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Map<Path, String> TEMPLATES = read(RESOURCES.resolve("templates"), ".html");
    private static final Map<Path, String> BUNDLES = read(RESOURCES.resolve("cn"), ".properties");

    @Test
    void everyBundleSaysTheSameThingsInBothLanguages() {
        assertThat(chinese()).isNotEmpty().allSatisfy(bundle -> {
            var english = Path.of(bundle.toString().replace(".properties", "_en.properties"));
            assertThat(BUNDLES).as(bundle.toString()).containsKey(english);
            assertThat(texts(english).keySet()).as(bundle.toString()).isEqualTo(texts(bundle).keySet());
            texts(english).forEach((key, text) -> assertThat(holes(text)).as(key).isEqualTo(holes(texts(bundle).get(key))));
        });
    }

    @Test
    void noTextIsKeptTwoTimesUnderOneKey() {
        assertThat(BUNDLES.entrySet().stream().filter(bundle -> !bundle.getValue().isBlank())).allSatisfy(bundle -> {
            var keys = bundle.getValue().lines().filter(line -> line.matches("[A-Za-z].*=.*")).map(line -> line.substring(0, line.indexOf('='))).toList();
            assertThat(keys).as(bundle.getKey().toString()).doesNotHaveDuplicates();
        });
        assertThat(chinese().filter(PagesArchitectureTests::isOfPages).flatMap(bundle -> texts(bundle).keySet().stream()).toList()).doesNotHaveDuplicates();
    }

    @Test
    void everyTextThatATemplateNamesIsThere() {
        var known = chinese().filter(PagesArchitectureTests::isOfPages).flatMap(bundle -> texts(bundle).keySet().stream()).collect(Collectors.toSet());
        var named = Pattern.compile("#\\{([a-z][A-Za-z0-9_.-]*)[}(]");
        var built = Pattern.compile("#\\{\\$\\{'([a-z][A-Za-z0-9_.-]*\\.)'");
        assertThat(TEMPLATES).allSatisfy((file, text) -> {
            assertThat(named.matcher(text).results().map(match -> match.group(1))).as(file.toString()).isSubsetOf(known);
            assertThat(built.matcher(text).results().map(match -> match.group(1))).as(file.toString())
                    .allSatisfy(start -> assertThat(known).as(start).anySatisfy(key -> assertThat(key).startsWith(start)));
        });
    }

    @Test
    void templatesStaySmallAndCarryNoScriptOrStyleOfTheirOwn() {
        assertThat(TEMPLATES).isNotEmpty().allSatisfy((file, text) -> {
            assertThat(text.lines().count()).as(file.toString()).isLessThanOrEqualTo(120);
            assertThat(text).as(file.toString())
                    .doesNotContainPattern("(?i)<style|<script(?![^>]*\\bth:src=)|\\s(th:)?on[a-z]+=|\\sstyle=|javascript:|th:utext|hx-on");
        });
    }

    /** The first would be shown whatever the second says: a replacement comes before a condition. */
    @Test
    void noElementIsReplacedAndConditionalAtOnce() {
        var tags = Pattern.compile("<[a-z][^>]*>", Pattern.DOTALL);
        assertThat(TEMPLATES).allSatisfy((file, text) -> assertThat(tags.matcher(text).results().map(match -> match.group()))
                .as(file.toString()).noneMatch(tag -> tag.contains("th:replace=") && (tag.contains("th:if=") || tag.contains("th:unless="))));
    }

    @Test
    void everyPageStandsInTheLayout() {
        assertThat(TEMPLATES).allSatisfy((file, text) -> {
            var isParts = text.contains("th:fragment=") && !text.contains("<main");
            if (!isParts && !file.startsWith(RESOURCES.resolve("templates/web")) || file.endsWith("error.html")) {
                assertThat(text).as(file.toString()).contains("th:replace=\"~{web/layout :: page(~{::title}, ~{::main})}\"");
            }
        });
    }

    private static Stream<Path> chinese() {
        return BUNDLES.keySet().stream().filter(bundle -> !bundle.toString().endsWith("_en.properties"));
    }

    private static boolean isOfPages(Path bundle) {
        return bundle.endsWith("pages.properties");
    }

    private static Set<String> holes(String text) {
        return Pattern.compile("\\{\\d").matcher(text).results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(Path bundle) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(BUNDLES.getOrDefault(bundle, "")));
            return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty, (a, _) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, String> read(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending)).toList();
            return found.stream().collect(Collectors.toMap(file -> file, PagesArchitectureTests::text, (a, _) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
