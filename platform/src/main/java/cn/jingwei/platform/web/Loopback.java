package cn.jingwei.platform.web;

import java.net.InetAddress;

import cn.jingwei.platform.database.Availability;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Accounts with published passwords are for this machine only: with {@code jingwei.demo=true}, and on the embedded database as long as nobody
 * says {@code jingwei.demo=false}, nothing listens but 127.0.0.1 – unless {@code server.address} is set.
 */
@Component
class Loopback implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final Environment environment;
    private final ObjectProvider<Availability> embedded;

    Loopback(Environment environment, ObjectProvider<Availability> embedded) {
        this.environment = environment;
        this.embedded = embedded;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        var isDemo = environment.getProperty("jingwei.demo", Boolean.class, embedded.stream().findAny().isPresent());
        if (isDemo && !environment.containsProperty("server.address")) {
            factory.setAddress(InetAddress.getLoopbackAddress());
        }
    }
}
