package cn.jingwei.platform.identity;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of everything: days begin and end in China, wherever the server stands. */
@Configuration(proxyBeanMethods = false)
class Today {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
