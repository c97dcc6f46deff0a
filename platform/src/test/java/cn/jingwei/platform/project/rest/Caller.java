package cn.jingwei.platform.project.rest;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Function;

import cn.jingwei.platform.identity.Access.Who;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks, and how he stands to the project of the matrix.
 *
 * @param kind   as routes name him; null for anonymous and for whoever holds no post
 * @param sees   the project is his to see
 * @param local  belongs to the place of the project
 * @param sender sends a request as he does
 */
record Caller(String name, @Nullable Who kind, boolean sees, boolean local, Sender sender) {

    /** Sends a request for a path; pages and resources alike. */
    interface Sender {

        HttpResponse<String> send(String path, Function<HttpRequest.Builder, HttpRequest.Builder> how);
    }

    boolean administers() {
        return kind == Who.SYSTEM_ADMIN || kind == Who.SECURITY_ADMIN || kind == Who.AUDIT_ADMIN;
    }

    @Override
    public String toString() {
        return name;
    }
}
