package cn.jingwei.platform.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.jingwei.norms.source.YamlNode;

/**
 * What happens to a project, one day after another; policy people can read and write it.
 *
 * @param ends     state of a duty ({@code open}, {@code done}, {@code late}, {@code lapsed}) to local ids of the norms under which the project owes or owed
 *                 something at the end
 * @param stagings the projects of the demonstration to which it happens
 */
public record Story(String title, List<Step> steps, Map<String, List<String>> ends, List<Staging> stagings) {

    private static final List<String> STATES = List.of("open", "done", "late", "lapsed");

    /**
     * Reads a story; {@code by} and {@code focus} of the story hold for steps that do not say their own.
     *
     * @throws cn.jingwei.norms.source.SourceException with the place of what cannot be read
     */
    public static Story read(YamlNode file) {
        file.allowing(Set.of("title", "by", "focus", "steps", "ends", "projects"));
        var stagings = file.list("projects").stream().map(node -> Staging.read(node, steps(file, node.list("then")))).toList();
        return new Story(file.text("title"), steps(file, file.list("steps")), file.find("ends").map(Story::ends).orElse(Map.of()), stagings);
    }

    private static List<Step> steps(YamlNode file, List<YamlNode> nodes) {
        return nodes.stream().map(node -> Step.read(node, file.text("by", ""), file.text("focus", ""))).toList();
    }

    private static Map<String, List<String>> ends(YamlNode node) {
        node.allowing(Set.copyOf(STATES));
        return STATES.stream().collect(Collectors.toMap(state -> state, node::texts));
    }
}
