package cn.jingwei.norms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import cn.jingwei.norms.calendar.StatutoryCalendar;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.law.Regulations;
import cn.jingwei.norms.ruling.Rulebook;
import cn.jingwei.norms.source.YamlFile;

/** The packs of the project, and small invented ones. */
public final class PacksFixtures {

    public static final Path HOME = Path.of("../regulations");
    private static final Regulations REGULATIONS = Regulations.load(HOME, List.of());

    private PacksFixtures() {
    }

    public static Regulations regulations() {
        return REGULATIONS;
    }

    public static List<Pack> packs() {
        return REGULATIONS.ids().stream().map(REGULATIONS::pack).toList();
    }

    public static Rulebook rulebook(String id) {
        return new Rulebook(REGULATIONS.pack(id), StatutoryCalendar.national());
    }

    /** Facts written as YAML. */
    public static Facts facts(Pack pack, String on, String yaml) {
        return Facts.read(pack.dictionary().facts(), LocalDate.parse(on), YamlFile.parse("facts.yaml", yaml.isBlank() ? "{}" : yaml));
    }

    /** A pack folder with one chapter, so named, whose instrument is complete. */
    public static Path invent(Path below, String id, int articles, String chapter) {
        return write(write(below.resolve(id).resolve("instrument.yaml"), """
                instrument:
                  id: %s
                  title: Invented measures
                  jurisdiction: Nowhere
                  level: county
                  status: in_force
                  articles: %d
                roles:
                  - {id: unit, zh: unit, generic: [sponsor_unit]}
                  - {id: bureau, zh: bureau, generic: [competent_department]}
                documents:
                  - {id: contract, zh: contract}
                  - {id: declaration_form, zh: form}
                """.formatted(id, articles)).resolveSibling("chapter-1.yaml"), chapter).getParent();
    }

    public static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One chapter with one norm of article 1; the lines are its further keys. */
    public static String chapter(String... lines) {
        return """
                chapter: I
                title: General
                articles:
                  - article: 1
                    norms:
                      - id: 1.1
                        cite: article 1
                        summary_zh: invented
                        kind: gate
                        enforcement: enforced
                        stage: contract
                        actor: sponsor_unit
                """ + String.join("\n", List.of(lines).stream().map(line -> "        " + line).toList()) + "\n";
    }
}
