package cn.jingwei.norms.cli;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import cn.jingwei.norms.diff.Match;
import cn.jingwei.norms.diff.PackDiff;
import cn.jingwei.norms.law.Norm;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays two instruments side by side, norm by norm. Exit 1 if they differ. */
@Command(name = "diff", resourceBundle = Messages.BUNDLE)
final class DiffCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "diff.a")
    private String a;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "diff.b")
    private String b;

    @Option(names = "--all", descriptionKey = "diff.all")
    private boolean all;

    @Override
    public Integer call() {
        var diff = PackDiff.of(shared.pack(a), shared.pack(b));
        if (shared.isJson()) {
            shared.print(json(diff));
        } else {
            System.out.print(new DiffText(diff, all).text());
        }
        return diff.isSame() ? 0 : 1;
    }

    private static Map<String, Object> json(PackDiff diff) {
        var json = Shared.object();
        json.put("a", diff.a().id());
        json.put("b", diff.b().id());
        json.put("versions", diff.versions());
        for (var kind : Match.Kind.values()) {
            json.put(id(kind), diff.matches(kind).size());
        }
        json.put("matches", diff.matches().stream().map(DiffCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(Match match) {
        var json = Shared.object();
        json.put("kind", id(match.kind()));
        json.put("stage", match.subject().stage());
        json.put("subject", match.subject().id());
        match.a().ifPresent(norm -> json.put("a", json(norm)));
        match.b().ifPresent(norm -> json.put("b", json(norm)));
        json.put("changes", match.changes());
        return json;
    }

    private static Map<String, Object> json(Norm norm) {
        var json = Shared.object();
        json.put("norm", norm.id());
        json.put("cite", norm.wording().cite());
        json.put("effect", norm.rule().effect().id());
        json.put("summary_zh", norm.wording().summaryZh());
        return json;
    }

    private static String id(Match.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
