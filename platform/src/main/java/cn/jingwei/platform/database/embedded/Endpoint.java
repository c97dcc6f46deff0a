package cn.jingwei.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Where a server of ours listens, and the name by which it proves that it is ours: process and a number nobody else can guess at. */
record Endpoint(int port, String name) {

    static final String HOST = "127.0.0.1";

    static Endpoint onFreePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            var name = "jingwei-%d-%08x".formatted(ProcessHandle.current().pid(), ThreadLocalRandom.current().nextInt());
            return new Endpoint(socket.getLocalPort(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/jingwei".formatted(HOST, port);
    }
}
