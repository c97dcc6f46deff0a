package cn.jingwei.platform.document;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file of a form, in the spool. */
record SpooledPart(String field, String name, @Nullable String type, Spooled file) implements MultipartFile {

    @Override
    public String getName() {
        return field;
    }

    @Override
    public String getOriginalFilename() {
        return name;
    }

    /** What the sender says; nothing relies on it. */
    @Override
    public @Nullable String getContentType() {
        return type;
    }

    @Override
    public boolean isEmpty() {
        return file.size() == 0;
    }

    @Override
    public long getSize() {
        return file.size();
    }

    @Override
    public byte[] getBytes() throws IOException {
        try (var stream = getInputStream()) {
            return stream.readAllBytes();
        }
    }

    @Override
    public InputStream getInputStream() {
        return file.stream();
    }

    @Override
    public void transferTo(File target) {
        throw new UnsupportedOperationException("An upload is not written to a file in the clear");
    }

    @Override
    public String toString() {
        return "SpooledPart";
    }
}
