package cn.jingwei.platform.regulation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.jingwei.norms.ruling.Rulebook;
import cn.jingwei.platform.journal.Sm3;
import cn.jingwei.platform.regulation.Adoption.Rank;

/** Everything that a lawbook is made of, in one text whose hash is the lawbook's. */
record Manifest(String semantics, Adoption adoption, Listing files) {

    private static final String FORMAT = "JW-LAWBOOK-v1";
    private static final String NONE = "-";

    static Manifest of(Adoption adoption, Listing files) {
        return new Manifest(Rulebook.SEMANTICS, adoption, files);
    }

    byte[] bytes() {
        var head = new LinkedHashMap<String, Object>();
        head.put("semantics", semantics);
        head.put("instrument", adoption.instrument());
        head.put("adoption", adoption.id());
        head.put("rank", adoption.rank());
        head.put("from", adoption.from());
        head.put("to", adoption.to().map(LocalDate::toString).orElse(NONE));
        head.put("trial", adoption.isTrial());
        head.put("pack", adoption.pack());
        head.put("continued", adoption.continued().map(DecisionId::toString).orElse(NONE));
        head.put("number", adoption.number());
        var lines = head.entrySet().stream().map(line -> line.getKey() + " " + line.getValue() + "\n").collect(Collectors.joining());
        return (FORMAT + "\n" + lines + "\n" + files.text()).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException if the text is no manifest of this format */
    static Manifest parse(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var end = text.indexOf("\n\n");
        if (!text.startsWith(FORMAT + "\n") || end < 0) {
            throw new IllegalArgumentException("no lawbook");
        }
        var head = text.substring(0, end).lines().skip(1).collect(Collectors.toMap(line -> line.substring(0, line.indexOf(' ')),
                line -> line.substring(line.indexOf(' ') + 1)));
        return new Manifest(head.get("semantics"), adoption(head), Listing.parse(text.substring(end + 2)));
    }

    private static Adoption adoption(Map<String, String> head) {
        return new Adoption(new AdoptionId(Long.parseLong(head.get("adoption"))), head.get("instrument"), Rank.valueOf(head.get("rank")),
                LocalDate.parse(head.get("from")), some(head.get("to")).map(LocalDate::parse), Boolean.parseBoolean(head.get("trial")),
                new Sm3(head.get("pack")), head.get("number"), some(head.get("continued")).map(id -> new DecisionId(Long.parseLong(id))));
    }

    private static Optional<String> some(String word) {
        return word.equals(NONE) ? Optional.empty() : Optional.of(word);
    }
}
