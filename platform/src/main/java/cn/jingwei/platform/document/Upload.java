package cn.jingwei.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.BiFunction;

import org.springframework.web.multipart.MultipartFile;

/** A file as it arrives. Its name may already say what must not be written anywhere, so it has no text form. */
public final class Upload {

    private final String name;
    private final BiFunction<Spool, Long, Spooled> content;

    private Upload(String name, BiFunction<Spool, Long, Spooled> content) {
        this.name = name;
        this.content = content;
    }

    /** @param name with its extension, as the sender calls it */
    public Upload(String name, InputStream content) {
        this(name, (spool, limit) -> spool.take(content, limit));
    }

    /** A file of a form; the platform's own form reader has put it into the spool already. */
    public static Upload of(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            return file instanceof SpooledPart part ? new Upload(name, (_, _) -> part.file()) : new Upload(name, file.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    Spooled into(Spool spool, long limit) {
        return content.apply(spool, limit);
    }

    @Override
    public String toString() {
        return "Upload";
    }
}
