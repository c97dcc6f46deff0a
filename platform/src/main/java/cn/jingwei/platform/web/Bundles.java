package cn.jingwei.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of all pages: every {@code pages.properties} beside a package of ours, each with its English twin, is found by itself. */
@Configuration(proxyBeanMethods = false)
class Bundles {

    private static final Pattern NAME = Pattern.compile(".*(cn/jingwei/platform/.*pages)\\.properties");

    @Bean
    MessageSource messageSource() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:cn/jingwei/platform/**/pages.properties");
        var source = new ResourceBundleMessageSource();
        source.setBasenames(Stream.concat(Stream.of(found).map(resource -> NAME.matcher(resource.toString())).filter(name -> name.find())
                .map(name -> name.group(1)).distinct().sorted(),
                Stream.of("cn/jingwei/platform/document/messages")).toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
