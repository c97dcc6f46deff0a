package cn.jingwei.platform.identity.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import cn.jingwei.platform.database.embedded.DataFolderAccess;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.StandardEnvironment;

/**
 * The services of identity on the application's database, without its pages and jobs: on the external one if {@code spring.datasource.url} is
 * set; on the embedded one beside a running application; else alone, making the database if it is not there.
 */
@EnableAutoConfiguration
@ComponentScan(basePackages = {"cn.jingwei.platform.database", "cn.jingwei.platform.journal", "cn.jingwei.platform.identity"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.identity\\.page\\..*"))
class Console {

    static <T> T run(Function<BeanFactory, T> work) {
        var settings = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        var data = Path.of(System.getProperty("jingwei.home", ".")).resolve(settings.getRequiredProperty("jingwei.data")).toAbsolutePath().normalize();
        if (settings.containsProperty("spring.datasource.url") || !Files.isDirectory(data.resolve("postgres").resolve("cluster"))) {
            return run(Map.of("jingwei.data", data.toString()), work);
        }
        try (var folder = DataFolderAccess.to(data)) {
            return run(Map.of("spring.datasource.url", folder.url(), "spring.datasource.username", folder.user(),
                    "spring.datasource.password", folder.password(), "spring.flyway.enabled", "false"), work);
        }
    }

    private static <T> T run(Map<String, Object> properties, Function<BeanFactory, T> work) {
        var all = new HashMap<>(properties);
        all.putAll(Map.of("db-scheduler.enabled", "false", "logging.level.root", "off", "logging.level.progress", "off",
                "spring.main.log-startup-info", "false"));
        try (var context = new SpringApplicationBuilder(Console.class).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(true).run(all.entrySet().stream().map(each -> "--" + each.getKey() + "=" + each.getValue()).toArray(String[]::new))) {
            return work.apply(context);
        }
    }
}
