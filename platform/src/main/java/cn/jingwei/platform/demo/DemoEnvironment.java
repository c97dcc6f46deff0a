package cn.jingwei.platform.demo;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Unless it is set, {@code jingwei.demo} is true with the embedded database and false with any other. */
class DemoEnvironment implements EnvironmentPostProcessor, Ordered {

    /** After application.yaml has been read, before the embedded database names itself. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 2;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("spring.datasource.url")) {
            environment.getPropertySources().addLast(new MapPropertySource("demonstration", Map.of("jingwei.demo", "true")));
        }
    }
}
