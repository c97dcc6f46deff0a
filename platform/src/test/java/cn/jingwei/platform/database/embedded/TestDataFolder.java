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

/** Gives all application contexts of a test run one new, shared database instead of ./data, and the packs of this repository. */
class TestDataFolder implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addFirst(new MapPropertySource("test data", Map.of("jingwei.data", New.FOLDER, "jingwei.regulations", "../regulations")));
    }

    private static final class New {

        private static final String FOLDER = make();

        private static String make() {
            var folder = Path.of("target", "test-data");
            try {
                FileSystemUtils.deleteRecursively(folder);
                return DataFolders.prepare(folder).toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
