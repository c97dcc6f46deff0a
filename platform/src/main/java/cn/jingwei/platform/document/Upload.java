package cn.jingwei.platform.document;

import java.io.InputStream;

/**
 * A file as it arrives. Its name may already say what must not be written anywhere, so it has no text form.
 *
 * @param name with its extension, as the sender calls it
 */
public record Upload(String name, InputStream content) {

    @Override
    public String toString() {
        return "Upload";
    }
}
