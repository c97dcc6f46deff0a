package cn.jingwei.platform.document;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import cn.jingwei.platform.database.UnitOfWork;

import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The file of a document, on its way out. Each chunk is read in a short unit of work of its own, so a slow receiver holds no connection;
 * content never changes under its hash, and if it is withdrawn meanwhile the transfer breaks off.
 */
public final class Download extends AbstractResource {

    private final UnitOfWork unitOfWork;
    private final ContentStore contents;
    private final Document document;
    private final Document.Content content;

    Download(UnitOfWork unitOfWork, ContentStore contents, Document document, Document.Content content) {
        this.unitOfWork = unitOfWork;
        this.contents = contents;
        this.document = document;
        this.content = content;
    }

    /** Always an attachment, never shown by the browser; Spring answers conditional and range requests from it. */
    public ResponseEntity<Resource> response() {
        var isOrdinary = document.label().level() == Label.Level.ORDINARY;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(content.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .cacheControl(isOrdinary ? CacheControl.noCache().cachePrivate() : CacheControl.noStore())
                .eTag('"' + content.sm3().hex() + '"')
                .contentType(MediaType.parseMediaType(content.type().mediaType()))
                .body(this);
    }

    @Override
    public InputStream getInputStream() {
        return new ChunkStream(content.size(), this::chunk);
    }

    private byte[] chunk(int number) {
        var place = document.by().place();
        return unitOfWork.reading(List.of(place), () -> contents.chunk(place, document.label().level(), content.sm3(), number));
    }

    @Override
    public long contentLength() {
        return content.size();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public String getFilename() {
        return content.name();
    }

    /** For logs: not the file's name. */
    @Override
    public String getDescription() {
        return "document " + document.id().value();
    }
}
