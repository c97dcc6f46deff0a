package cn.jingwei.platform.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The one way in for files: into the encrypted spool, then past size, type and every gate. Nothing is kept here. */
@Component
@EnableConfigurationProperties(DocumentSettings.class)
public class Intake {

    private static final int LONGEST_NAME = 200;

    private final Spool spool;
    private final DocumentSettings settings;
    private final ObjectProvider<UploadGate> gates;

    Intake(Spool spool, DocumentSettings settings, ObjectProvider<UploadGate> gates) {
        this.spool = spool;
        this.settings = settings;
        this.gates = gates;
    }

    /** What came of an upload. */
    public sealed interface Receipt {
    }

    /** Checked and waiting in the spool; gone once closed. Its name has no path and no invisible characters. */
    public record Received(Spooled file, String name, FileType type) implements Receipt, Closeable {

        @Override
        public void close() throws IOException {
            file.close();
        }

        @Override
        public String toString() {
            return "Received";
        }
    }

    /** Nothing of the file is left. */
    public record Refused(Refusal why) implements Receipt {
    }

    /** Takes as long as the sender does, so no unit of work may be open. A broken transfer is an {@link UncheckedIOException}. */
    public Receipt receive(Upload upload) {
        var name = plain(upload.name());
        var type = FileType.named(name).filter(settings.types()::contains);
        if (type.isEmpty()) {
            return new Refused(new Refusal.Extension(FileType.extension(name), settings.extensions()));
        }
        var file = upload.into(spool, settings.largest().toBytes());
        var isReceived = false;
        try {
            var refusal = refusal(file, name, type.get());
            isReceived = refusal.isEmpty();
            return refusal.<Receipt>map(Refused::new).orElseGet(() -> new Received(file, name, type.get()));
        } finally {
            if (!isReceived) {
                discard(file);
            }
        }
    }

    private Optional<Refusal> refusal(Spooled file, String name, FileType type) {
        if (file.size() == 0) {
            return Optional.of(new Refusal.Empty());
        }
        if (file.size() > settings.largest().toBytes()) {
            return Optional.of(new Refusal.TooLarge(settings.largest()));
        }
        return TypeCheck.refusal(file, type)
                .or(() -> gates.orderedStream().<Refusal>flatMap(gate -> gate.inspect(file, name).stream()).findFirst());
    }

    private static void discard(Spooled file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some browsers send a path; invisible characters can make an extension look like another. */
    private static String plain(String name) {
        var last = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "")
                .replaceAll(".*[/\\\\]", "").strip();
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }
}
