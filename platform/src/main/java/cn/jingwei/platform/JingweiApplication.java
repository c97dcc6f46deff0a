package cn.jingwei.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the platform; without {@code spring.datasource.url} it brings its own PostgreSQL under {@code jingwei.data}. */
@SpringBootApplication
@Modulithic(systemName = "Jingwei")
public class JingweiApplication {

    static void main(String[] arguments) {
        SpringApplication.run(JingweiApplication.class, arguments);
    }
}
