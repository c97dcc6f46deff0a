package cn.jingwei.platform.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Reads forms with files. The servlet container would write them to its temporary folder in the clear, so that is switched off
 * ({@code spring.servlet.multipart.enabled}); here they flow into the spool, which is emptied of them when the request ends.
 */
@Component(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
class SpoolingFormReader implements MultipartResolver {

    private static final int MOST_PARTS = 200;
    private static final int LONGEST_FIELD = 1 << 20;

    private final Spool spool;
    private final long largest;

    SpoolingFormReader(Spool spool, DocumentSettings settings) {
        this.spool = spool;
        this.largest = settings.largest().toBytes();
    }

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/form-data");
    }

    /** A file above the limit is cut one byte after it: whoever takes it sees that it is too large. */
    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        var files = new LinkedMultiValueMap<String, MultipartFile>();
        try {
            return read(request, files);
        } catch (InvalidFileNameException e) {
            discard(files);
            throw new MultipartException("A file in a form has no valid name"); // not the cause: it quotes the name
        } catch (IOException | UncheckedIOException e) {
            discard(files);
            throw new MultipartException("A form cannot be read", e);
        } catch (RuntimeException e) {
            discard(files);
            throw e;
        }
    }

    private MultipartHttpServletRequest read(HttpServletRequest request, MultiValueMap<String, MultipartFile> files)
            throws IOException {
        var fields = new LinkedMultiValueMap<String, String>();
        var form = new FileUpload();
        form.setHeaderEncoding(StandardCharsets.UTF_8.name());
        var parts = form.getItemIterator(new ServletRequestContext(request));
        for (var count = 0; parts.hasNext(); count++) {
            if (count == MOST_PARTS) {
                throw new MultipartException("A form has more parts than any of ours");
            }
            read(parts.next(), files, fields);
        }
        var values = new HashMap<>(request.getParameterMap());
        fields.forEach((field, texts) -> values.merge(field, texts.toArray(String[]::new), StringUtils::concatenateStringArrays));
        return new DefaultMultipartHttpServletRequest(request, files, values, new HashMap<>());
    }

    private void read(FileItemStream part, MultiValueMap<String, MultipartFile> files, MultiValueMap<String, String> fields) throws IOException {
        var field = Objects.requireNonNullElse(part.getFieldName(), "");
        try (var content = part.openStream()) {
            if (part.isFormField()) {
                fields.add(field, new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
            } else {
                var name = Objects.requireNonNullElse(part.getName(), "");
                files.add(field, new SpooledPart(field, name, part.getContentType(), spool.take(content, largest)));
            }
        }
    }

    @Override
    public void cleanupMultipart(MultipartHttpServletRequest request) {
        discard(request.getMultiFileMap());
    }

    private static void discard(MultiValueMap<String, MultipartFile> files) {
        files.values().stream().flatMap(List::stream).forEach(file -> {
            try {
                ((SpooledPart) file).file().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
