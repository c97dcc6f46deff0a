package cn.jingwei.platform.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.jingwei.norms.source.YamlNode;

import org.jspecify.annotations.Nullable;

/** What happens to a project, one day after another; policy people can read and write it. */
public record Story(String title, List<Step> steps) {

    /**
     * Reads a story; {@code by} and {@code focus} of the story hold for steps that do not say their own.
     *
     * @throws cn.jingwei.norms.source.SourceException with the place of what cannot be read
     */
    public static Story read(YamlNode file) {
        file.allowing(Set.of("title", "by", "focus", "steps"));
        return new Story(file.text("title"), file.list("steps").stream().map(step -> Step.read(step, file.text("by", ""), file.text("focus", ""))).toList());
    }

    /**
     * A variant: so many years later, up to a number of steps, with other values of some facts.
     *
     * @param steps how many of them happen; all if there are fewer
     */
    Story variant(int years, int steps, Map<String, @Nullable Object> others) {
        return new Story(title, this.steps.stream().limit(steps).map(step -> step.later(years, others)).toList());
    }
}
