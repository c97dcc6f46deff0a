package cn.jingwei.norms.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.jingwei.norms.calendar.StatutoryCalendar;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.law.Regulations;
import cn.jingwei.norms.ruling.Rulebook;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Options that every command takes, and what they lead to. */
final class Shared {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Option(names = "--regulations", descriptionKey = "option.regulations", paramLabel = "DIR")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "option.help")
    private boolean help;

    private @Nullable Regulations regulations;

    boolean isJson() {
        return json;
    }

    Regulations regulations() {
        if (regulations == null) {
            regulations = Regulations.load(home(), folders);
        }
        return regulations;
    }

    private static Path home() {
        var home = Path.of(System.getProperty("jingwei.home", "."), "regulations");
        if (!Files.isDirectory(home.resolve("dictionary"))) {
            throw new Failures.BadUse("failure.no-home", home);
        }
        return home;
    }

    StatutoryCalendar calendar() {
        return regulations().calendar();
    }

    Pack pack(String id) {
        if (!regulations().ids().contains(id)) {
            throw new Failures.BadUse("failure.no-pack", id, String.join(", ", regulations().ids()));
        }
        return regulations().pack(id);
    }

    Rulebook rulebook(String id) {
        return new Rulebook(pack(id), calendar());
    }

    void print(Map<String, Object> answer) {
        System.out.println(JSON.writeValueAsString(answer));
    }

    /** A JSON object that keeps the order in which it is filled. */
    static Map<String, Object> object() {
        return new LinkedHashMap<>();
    }
}
