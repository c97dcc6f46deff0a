package cn.jingwei.platform.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.tika.Tika;

/** Compares what a file is by its content with what its name says. */
final class TypeCheck {

    private static final Tika TIKA = new Tika();
    private static final int HEAD = 1 << 16;
    /** Reading more than this to find out what an archive is would help nobody but an attacker. */
    private static final int LOOK = 1 << 22;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String BYTES = "application/octet-stream";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\t\r\n\f\u0085]]");
    private static final Pattern ACTIVE = Pattern.compile("text/html|application/xhtml\\+xml|image/svg\\+xml|.*script|.*macroenabled.*"
            + "|" + Pattern.quote(ZipLook.MACROS) + "|(text|application)/x-(sh|csh|php|perl|python|ruby|tcl|bat|msdownload|dosexec|executable|elf"
            + "|sharedlib|object|mach-o.*|ms-installer|ms-shortcut|chm)|application/java.*|application/vnd\\.ms-htmlhelp|application/chm");

    private TypeCheck() {
    }

    static Optional<Refusal> refusal(Spooled file, FileType expected) {
        var found = mediaType(file);
        if (found.equals(expected.content()) || expected == FileType.XML && isXml(found)) {
            return Optional.empty();
        }
        if (ACTIVE.matcher(found).matches()) {
            return Optional.of(new Refusal.Active(found));
        }
        return Optional.of(found.equals(OleLook.LOCKED) ? new Refusal.Locked() : new Refusal.Type(known(found), expected));
    }

    /** Any vocabulary, but none that a browser runs. */
    private static boolean isXml(String found) {
        return found.endsWith("+xml") && !ACTIVE.matcher(found).matches();
    }

    private static String known(String found) {
        return Arrays.stream(FileType.values()).filter(type -> type.content().equals(found)).findFirst().map(FileType::code).orElse(found);
    }

    static String mediaType(Spooled file) {
        try (var stream = file.stream()) {
            var head = stream.readNBytes(HEAD);
            if (startsWith(head, ZIP)) {
                return ZipLook.mediaType(new SpoolChannel(file, LOOK));
            }
            if (startsWith(head, OLE)) {
                return OleLook.mediaType(file.channel());
            }
            var type = TIKA.detect(head);
            var name = type.contains(";") ? type.substring(0, type.indexOf(';')) : type;
            return name.equals(BYTES) && isChineseText(head) ? FileType.TXT.content() : name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    /** Text in the national encoding, as office programs still write it, looks like any bytes to Tika. */
    private static boolean isChineseText(byte[] head) {
        var text = CharBuffer.allocate(head.length);
        var result = Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(head), text, false);
        return !result.isError() && !CONTROL.matcher(text.flip()).find();
    }
}
