package cn.jingwei.platform.web;

import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the pages are as soon as they are there, first of all that is said then. */
@Component
class Greeting {

    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

    private final MessageSource messages;
    private final Environment environment;

    Greeting(MessageSource messages, Environment environment) {
        this.messages = messages;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void greet() {
        var scheme = environment.containsProperty("server.ssl.bundle") || environment.containsProperty("server.ssl.key-store") ? "https" : "http";
        var address = scheme + "://localhost:" + environment.getProperty("local.server.port");
        LOG.info(messages.getMessage("web.started", new Object[] {address}, Locale.getDefault()));
    }
}
