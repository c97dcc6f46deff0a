package cn.jingwei.platform.regulation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import cn.jingwei.platform.journal.Sm3;

/** Names of files and the hashes of their bytes; one line each, so that a list has exactly one form and a hash of its own. */
record Listing(SortedMap<String, Sm3> files) {

    static final String WORKING_DAYS = "working-days";

    static Listing of(Map<String, byte[]> contents) {
        var files = new TreeMap<String, Sm3>();
        contents.forEach((name, content) -> files.put(name, Sm3.of(content)));
        return new Listing(files);
    }

    static Listing parse(String text) {
        var files = new TreeMap<String, Sm3>();
        text.lines().forEach(line -> files.put(line.substring(line.indexOf(' ') + 1), new Sm3(line.substring(0, line.indexOf(' ')))));
        return new Listing(files);
    }

    Listing only(Predicate<String> wanted) {
        var some = new TreeMap<>(files);
        some.keySet().removeIf(wanted.negate());
        return new Listing(some);
    }

    Listing with(Listing other) {
        var all = new TreeMap<>(files);
        all.putAll(other.files);
        return new Listing(all);
    }

    String text() {
        return files.entrySet().stream().map(file -> file.getValue() + " " + file.getKey() + "\n").collect(Collectors.joining());
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    Sm3 hash() {
        return Sm3.of(bytes());
    }
}
