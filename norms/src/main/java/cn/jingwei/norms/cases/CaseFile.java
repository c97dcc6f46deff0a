package cn.jingwei.norms.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.law.Regulations;
import cn.jingwei.norms.source.Place;
import cn.jingwei.norms.source.SourceException;
import cn.jingwei.norms.source.YamlFile;
import cn.jingwei.norms.source.YamlNode;

/** A file of worked cases for one instrument. */
public record CaseFile(Pack pack, List<Case> cases) {

    private static final Set<String> PARTS = Set.of("outcome", "cites", "warnings", "missing", "value", "duties", "documents",
            "any_of", "lacking");
    private static final List<String> DUTY = List.of("norm", "due", "due_rolled", "opens", "status");

    /** @throws cn.jingwei.norms.source.SourceException if the file names an unknown instrument, fact, act, route or event */
    public static CaseFile read(YamlNode file, Regulations regulations) {
        file.allowing(Set.of("regulation", "cases"));
        var id = file.get("regulation");
        if (!regulations.ids().contains(id.text())) {
            throw id.error("pack.unknown-id", id.text(), String.join(", ", regulations.ids()));
        }
        var pack = regulations.pack(id.text());
        var cases = new ArrayList<Case>();
        for (var node : file.get("cases").list()) {
            cases.add(read(node, pack.dictionary()));
        }
        return new CaseFile(pack, cases);
    }

    /**
     * The cases that lie beside the pack, in every YAML file of its folder that holds cases for it.
     *
     * @throws SourceException if a file cannot be used
     */
    public static List<Case> beside(Pack pack, Regulations regulations) {
        try (var files = Files.list(pack.folder())) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().map(YamlFile::read)
                    .filter(node -> node.isMap() && node.map().containsKey("cases")).map(node -> read(node, regulations))
                    .filter(file -> file.pack().id().equals(pack.id())).flatMap(file -> file.cases().stream()).toList();
        } catch (IOException e) {
            throw new SourceException(new Place(pack.folder().toString(), 1, 1), "source.no-file");
        }
    }

    private static Case read(YamlNode node, Dictionary dictionary) {
        node.allowing(Set.of("id", "title", "article", "on", "given", "ask", "expect"));
        var given = Facts.worked(dictionary.facts(), node.get("on").date(), node.get("given"));
        return new Case(node.text("id"), node.text("title"), node.place(), given, question(node.get("ask"), dictionary),
                expected(node.get("expect")));
    }

    private static Case.Question question(YamlNode ask, Dictionary dictionary) {
        ask.allowing(Set.of("act", "route", "duties", "materials"));
        var only = ask.map().entrySet();
        if (only.size() != 1) {
            throw ask.error("cases.one-question");
        }
        var question = only.iterator().next();
        var ids = switch (question.getKey()) {
            case "route" -> dictionary.routes().keySet();
            case "duties" -> dictionary.events().keySet();
            default -> dictionary.acts().keySet();
        };
        if (!ids.contains(question.getValue().text())) {
            throw question.getValue().error("pack.unknown-id", question.getValue().text(), String.join(", ", ids));
        }
        return new Case.Question(question.getKey(), question.getValue().text());
    }

    private static Map<String, Set<String>> expected(YamlNode expect) {
        var parts = new TreeMap<String, Set<String>>();
        expect.allowing(PARTS).map().forEach((part, value) -> parts.put(part, switch (part) {
            case "outcome", "value" -> Set.of(value.text());
            case "duties" -> value.list().stream().map(CaseFile::duty).collect(Collectors.toCollection(TreeSet::new));
            case "any_of" -> value.list().stream().map(group -> Answers.group(group.list().stream().map(YamlNode::text).toList()))
                    .collect(Collectors.toCollection(TreeSet::new));
            default -> value.list().stream().map(YamlNode::text).collect(Collectors.toCollection(TreeSet::new));
        }));
        return parts;
    }

    private static String duty(YamlNode duty) {
        duty.allowing(Set.copyOf(DUTY));
        var norm = duty.text("norm");
        return DUTY.stream().skip(1).filter(key -> duty.find(key).isPresent())
                .map(key -> " " + key + "=" + duty.text(key)).collect(Collectors.joining("", norm, ""));
    }
}
