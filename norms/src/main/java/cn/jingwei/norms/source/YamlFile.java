package cn.jingwei.norms.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML 1.2 document ({@code on} is a plain key there) into nodes that know their place. */
public final class YamlFile {

    private static final int REPETITIONS = 500;

    private YamlFile() {
    }

    /** @throws SourceException if the file is missing, not UTF-8, empty or not YAML */
    public static YamlNode read(Path file) {
        var name = file.toString();
        try {
            return parse(name, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new SourceException(new Place(name, 1, 1), "source.no-file");
        } catch (IOException e) {
            throw new SourceException(new Place(name, 1, 1), "source.unreadable", String.valueOf(e.getMessage()));
        }
    }

    /** As {@link #read}, from the bytes of a file. */
    public static YamlNode parse(String name, byte[] content) {
        try {
            return parse(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            throw new SourceException(new Place(name, 1, 1), "source.not-utf8");
        }
    }

    /** As {@link #read}, from text; {@code name} stands for the file in messages. */
    public static YamlNode parse(String name, String text) {
        var settings = LoadSettings.builder().setLabel(name).setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(REPETITIONS).build();
        try {
            var node = new Compose(settings).composeString(text)
                    .orElseThrow(() -> new SourceException(new Place(name, 1, 1), "source.empty"));
            return new YamlNode(new SourceText(name, text.lines().toList()), node);
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark();
            var place = new Place(name, mark.map(m -> m.getLine() + 1).orElse(1), mark.map(m -> m.getColumn() + 1).orElse(1));
            throw new SourceException(place, "source.not-yaml", String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new SourceException(new Place(name, 1, 1), "source.not-yaml", String.valueOf(e.getMessage()));
        }
    }
}
