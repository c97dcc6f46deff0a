package cn.jingwei.platform.document;

import java.io.IOException;
import java.io.InputStream;

import javax.sql.DataSource;

import cn.jingwei.platform.database.UnitOfWork;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A process of its own, with a small heap, that uploads one file and reads it back; prints its size and how much came back. */
final class LargeUpload {

    private LargeUpload() {
    }

    static void main(String[] arguments) throws IOException {
        try (var context = new AnnotationConfigApplicationContext()) {
            var source = new SingleConnectionDataSource(System.getenv("DATABASE"), System.getenv("ACCOUNT"), System.getenv("PASSWORD"), true);
            context.registerBean(DataSource.class, () -> source);
            context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(source));
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
            context.register(UnitOfWork.class, Spool.class, Intake.class, ContentStore.class, DocumentRows.class, Documents.class);
            context.refresh();
            var documents = context.getBean(Documents.class);
            var upload = new Upload("a.pdf", DocumentFixtures.pdf(Long.parseLong(arguments[0])));
            var kept = (Documents.Kept) documents.upload(DocumentFixtures.in(DocumentFixtures.HERE), DocumentFixtures.label(1, "contract"), upload);
            try (var back = documents.open(kept.document()).orElseThrow().getInputStream()) {
                System.out.println(((Document.Content) kept.document().body()).size() + " " + back.skip(5) + " " + drain(back));
            }
        }
    }

    private static long drain(InputStream stream) throws IOException {
        var buffer = new byte[1 << 16];
        var total = 0L;
        for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            total += read;
        }
        return total;
    }
}
