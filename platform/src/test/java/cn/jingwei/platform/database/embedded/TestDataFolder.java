package cn.jingwei.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Gives all application contexts of a test run one new, shared database instead of ./data, and the packs of this repository; the
 * demonstration, which wants an empty database, gets one for itself.
 */
class TestDataFolder implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addFirst(new MapPropertySource("test data", Map.of("jingwei.data",
                environment.getProperty("jingwei.demo", Boolean.class, false) ? Demo.FOLDER : New.FOLDER, "jingwei.regulations", "../regulations")));
    }

    private static final class New {

        private static final String FOLDER = make("test-data");
    }

    private static final class Demo {

        private static final String FOLDER = make("demo-data");
    }

    private static String make(String name) {
        var folder = Path.of("target", name);
        try {
            FileSystemUtils.deleteRecursively(folder);
            return DataFolders.prepare(folder).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
