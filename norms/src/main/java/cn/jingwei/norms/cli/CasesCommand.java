package cn.jingwei.norms.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import cn.jingwei.norms.cases.Case;
import cn.jingwei.norms.cases.CaseFile;
import cn.jingwei.norms.ruling.Rulebook;
import cn.jingwei.norms.source.YamlFile;
import cn.jingwei.norms.source.YamlNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs case files and prints each failure side by side. */
@Command(name = "cases", resourceBundle = Messages.BUNDLE)
final class CasesCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", descriptionKey = "cases.files")
    private List<Path> files;

    @Override
    public Integer call() throws IOException {
        var failures = new ArrayList<Map<String, Object>>();
        var passed = 0;
        for (var file : caseFiles()) {
            var cases = CaseFile.read(file, shared.regulations());
            var book = new Rulebook(cases.pack(), shared.calendar());
            for (var one : cases.cases()) {
                var differences = one.judge(book);
                if (differences.isEmpty()) {
                    passed++;
                } else {
                    failures.add(report(one, differences));
                }
            }
        }
        sumUp(passed, failures);
        return failures.isEmpty() ? 0 : 1;
    }

    private void sumUp(int passed, List<Map<String, Object>> failures) {
        if (shared.isJson()) {
            var result = Shared.object();
            result.put("passed", passed);
            result.put("failed", failures.size());
            result.put("failures", failures);
            shared.print(result);
        } else {
            System.out.println(passed + " passed, " + failures.size() + " failed");
        }
    }

    /** Every YAML file named, and every one below a folder that holds cases; other YAML there is passed over. */
    private List<YamlNode> caseFiles() throws IOException {
        var nodes = new ArrayList<YamlNode>();
        for (var file : files) {
            if (!Files.isDirectory(file)) {
                nodes.add(YamlFile.read(file));
                continue;
            }
            try (var below = Files.walk(file)) {
                below.filter(f -> f.toString().endsWith(".yaml") || f.toString().endsWith(".yml")).sorted().map(YamlFile::read)
                        .filter(node -> node.isMap() && node.map().containsKey("cases")).forEach(nodes::add);
            }
        }
        if (nodes.isEmpty()) {
            throw new Failures.BadUse("cases.none", files);
        }
        return nodes;
    }

    private Map<String, Object> report(Case one, List<Case.Difference> differences) {
        if (!shared.isJson()) {
            System.out.println(one.id() + "  " + one.title() + "  (" + one.place() + ")");
            differences.forEach(difference -> System.out.print(SideBySide.of(difference)));
        }
        var report = Shared.object();
        report.put("case", one.id());
        report.put("title", one.title());
        report.put("place", one.place().toString());
        report.put("differences", differences);
        return report;
    }
}
