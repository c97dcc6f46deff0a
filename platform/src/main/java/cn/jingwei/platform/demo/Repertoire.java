package cn.jingwei.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import cn.jingwei.norms.source.YamlFile;
import cn.jingwei.norms.source.YamlNode;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What lies in {@code demo}: one file for each place, and beside it a folder of the same name with the stories of its projects. Another
 * place needs nothing but files.
 */
final class Repertoire {

    private Repertoire() {
    }

    /** A place and what happens there. */
    record Play(Script script, List<Story> stories) {
    }

    /** By the names of the files. */
    static List<Play> plays() {
        return files("demo/*.yaml").map(file -> new Play(Script.read(read(file)),
                files("demo/" + name(file) + "/*.yaml").map(story -> Story.read(read(story))).toList())).toList();
    }

    static List<Script> scripts() {
        return files("demo/*.yaml").map(file -> Script.read(read(file))).toList();
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename()).replace(".yaml", "");
    }

    private static Stream<Resource> files(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)).sorted(Comparator.comparing(Repertoire::name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static YamlNode read(Resource file) {
        try {
            return YamlFile.parse(file.getDescription(), file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
