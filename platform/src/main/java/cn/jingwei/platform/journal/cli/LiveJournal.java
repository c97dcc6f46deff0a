package cn.jingwei.platform.journal.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.database.embedded.DataFolderAccess;
import cn.jingwei.platform.journal.Journal;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The journal in the application's database, over a connection of the command's own, with the application's rights and settings. */
final class LiveJournal implements AutoCloseable {

    private final @Nullable DataFolderAccess folder;
    private final JdbcClient jdbc;
    private final UnitOfWork unitOfWork;
    private final Journal journal;

    private LiveJournal(@Nullable DataFolderAccess folder, String url, @Nullable String user, @Nullable String password) {
        var source = new DriverManagerDataSource(url);
        source.setUsername(user == null ? "" : user);
        source.setPassword(password == null ? "" : password);
        this.folder = folder;
        this.jdbc = JdbcClient.create(source);
        this.unitOfWork = new UnitOfWork(jdbc, new JdbcTransactionManager(source));
        this.journal = new Journal(jdbc);
    }

    /** By {@code spring.datasource.*} if it is set, else the database under {@code jingwei.data}. */
    static LiveJournal open() {
        var settings = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        var url = settings.getProperty("spring.datasource.url");
        if (url != null) {
            return new LiveJournal(null, url, settings.getProperty("spring.datasource.username"), settings.getProperty("spring.datasource.password"));
        }
        var folder = DataFolderAccess.to(data(settings));
        return new LiveJournal(folder, folder.url(), folder.user(), folder.password());
    }

    /** As the application finds it, which runs in its home. */
    private static Path data(Environment settings) {
        return Path.of(System.getProperty("jingwei.home", ".")).resolve(settings.getRequiredProperty("jingwei.data"));
    }

    /**
     * The places asked for, or all that keep a journal.
     *
     * @throws Messages.BadUse for a place without one
     */
    List<Jurisdiction> places(List<String> codes, Messages messages) {
        var all = unitOfWork.reading(List.of(), journal::places);
        var asked = new ArrayList<Jurisdiction>();
        for (var code : codes) {
            asked.add(all.stream().filter(place -> place.code().equals(code)).findFirst()
                    .orElseThrow(() -> messages.badUse("failure.no-journal", code)));
        }
        return codes.isEmpty() ? all : asked;
    }

    <T> T reading(Jurisdiction place, Function<Journal, T> work) {
        return unitOfWork.reading(List.of(place), () -> work.apply(journal));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    @Override
    public void close() {
        if (folder != null) {
            folder.close();
        }
    }
}
