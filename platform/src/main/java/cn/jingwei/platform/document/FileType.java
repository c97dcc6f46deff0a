package cn.jingwei.platform.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A type of file that can be allowed, with the extensions that it may carry and what its content must prove to be. */
public enum FileType {
    PDF("application/pdf"),
    OFD("application/ofd"),
    DOC("application/msword"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLS("application/vnd.ms-excel"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPT("application/vnd.ms-powerpoint"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    /** WPS Office keeps its documents in the containers of the old Microsoft formats. */
    WPS("application/msword"),
    ET("application/vnd.ms-excel"),
    DPS("application/vnd.ms-powerpoint"),
    PNG("image/png"),
    JPG("image/jpeg", "jpg", "jpeg"),
    TIF("image/tiff", "tif", "tiff"),
    ZIP("application/zip"),
    TXT("text/plain"),
    /** No content tells a table from other text. */
    CSV("text/plain"),
    XML("application/xml"),
    DWG("image/vnd.dwg");

    private final String content;
    private final Set<String> extensions;

    FileType(String content, String... extensions) {
        this.content = content;
        this.extensions = extensions.length == 0 ? Set.of(code()) : Set.of(extensions);
    }

    /** The type whose extension the name carries. */
    static Optional<FileType> named(String name) {
        var extension = extension(name);
        return Arrays.stream(values()).filter(type -> type.extensions.contains(extension)).findFirst();
    }

    /** In lower case, empty if there is none. */
    static String extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    static FileType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type that the content must prove to have. */
    String content() {
        return content;
    }

    /** The media type under which it is handed out. */
    public String mediaType() {
        return this == CSV ? "text/csv" : content;
    }
}
