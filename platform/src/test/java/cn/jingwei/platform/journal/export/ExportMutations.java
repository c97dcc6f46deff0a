package cn.jingwei.platform.journal.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

import cn.jingwei.platform.journal.Chain;
import cn.jingwei.platform.journal.Head;
import cn.jingwei.platform.journal.Payload;

/** Random changes of an export that move, forge or remove whole lines, contents, ends and histories. */
final class ExportMutations {

    private final List<Chain.Link> links;
    private final List<String> lines;
    private final Random random;
    private final List<Supplier<Mutation>> ways = List.of(this::deleted, this::duplicated, this::swapped, this::reordered, this::inserted,
            this::insertedFromElsewhere, this::withoutEnd, this::truncated, this::contentSwapped, this::payloadSwapped, this::saltChanged,
            this::forked, this::rewritten);

    ExportMutations(List<Chain.Link> links, Random random) {
        this.links = links;
        this.lines = JournalFixtures.lines(links);
        this.random = random;
    }

    Mutation next() {
        return ways.get(random.nextInt(ways.size())).get();
    }

    private Mutation deleted() {
        var all = new ArrayList<>(lines);
        var at = random.nextInt(all.size());
        all.subList(at, Math.min(all.size(), at + 1 + random.nextInt(3))).clear();
        return Mutation.of("lines deleted", all);
    }

    private Mutation duplicated() {
        var all = new ArrayList<>(lines);
        all.add(random.nextInt(all.size() + 1), all.get(random.nextInt(all.size())));
        return Mutation.of("line duplicated", all);
    }

    private Mutation swapped() {
        var all = new ArrayList<>(lines);
        var a = random.nextInt(all.size());
        Collections.swap(all, a, (a + 1 + random.nextInt(all.size() - 1)) % all.size());
        return Mutation.of("lines swapped", all);
    }

    private Mutation reordered() {
        var all = new ArrayList<>(lines);
        var from = 1 + random.nextInt(links.size() - 3);
        var part = all.subList(from, from + 3 + random.nextInt(links.size() - from - 1));
        Collections.rotate(part, 1);
        return Mutation.of("lines reordered", all);
    }

    /** A forged entry that continues the one before it; the next still names the old one. */
    private Mutation inserted() {
        var at = random.nextInt(links.size());
        var head = at == 0 ? Head.genesis(JournalFixtures.PLACE) : links.get(at - 1).head();
        var forged = JournalFixtures.grow(head, 1, random).getFirst();
        var all = new ArrayList<>(lines);
        all.add(at + 1, LineForm.of(new ExportLine.Row(forged.entry(), forged.head().hash(), forged.payload())));
        return Mutation.of("entry forged and inserted", all);
    }

    private Mutation insertedFromElsewhere() {
        var foreign = JournalFixtures.grow(Head.genesis("430600"), links.size(), random);
        var at = 1 + random.nextInt(links.size());
        var link = foreign.get(at - 1);
        var all = new ArrayList<>(lines);
        all.set(at, LineForm.of(new ExportLine.Row(link.entry(), link.head().hash(), link.payload())));
        return Mutation.of("entry of another place put in", all);
    }

    private Mutation withoutEnd() {
        return Mutation.of("lines cut off at the end", lines.subList(0, 1 + random.nextInt(lines.size() - 1)));
    }

    private Mutation truncated() {
        var left = links.subList(0, random.nextInt(links.size()));
        return againstAWitness("truncated, closing head mended", left, left.size());
    }

    private Mutation contentSwapped() {
        return exchanged("content swapped", (mine, other) -> new Payload(mine.salt(), other.content()));
    }

    private Mutation payloadSwapped() {
        return exchanged("content and salt swapped", (_, other) -> other);
    }

    private Mutation saltChanged() {
        return exchanged("salt changed", (mine, _) -> new Payload(JournalFixtures.salt(random), mine.content()));
    }

    private Mutation exchanged(String what, BinaryOperator<Payload> change) {
        var a = random.nextInt(links.size());
        var b = (a + 1 + random.nextInt(links.size() - 1)) % links.size();
        var all = new ArrayList<>(lines);
        for (var pair : List.of(List.of(a, b), List.of(b, a))) {
            var link = links.get(pair.getFirst());
            var payload = change.apply(link.payload(), links.get(pair.getLast()).payload());
            all.set(pair.getFirst() + 1, LineForm.of(new ExportLine.Row(link.entry(), link.head().hash(), payload)));
        }
        return Mutation.of(what, all);
    }

    private Mutation forked() {
        var after = 1 + random.nextInt(links.size() - 1);
        var all = new ArrayList<>(links.subList(0, after));
        all.addAll(JournalFixtures.grow(links.get(after - 1).head(), 1 + random.nextInt(links.size()), random));
        return againstAWitness("history forked", all, after);
    }

    private Mutation rewritten() {
        return againstAWitness("history rewritten from the start",
                JournalFixtures.grow(Head.genesis(JournalFixtures.PLACE), links.size(), random), 0);
    }

    /** The witness keeps a head behind the common part: alone, among others, or as a whole export. */
    private Mutation againstAWitness(String what, List<Chain.Link> left, int common) {
        var head = links.get(common + random.nextInt(links.size() - common)).head();
        var witness = switch (random.nextInt(3)) {
            case 0 -> JournalFixtures.bytes(List.of(JournalFixtures.line(head)));
            case 1 -> JournalFixtures.bytes(List.of(JournalFixtures.line(head), JournalFixtures.line(Head.genesis(JournalFixtures.PLACE))));
            default -> JournalFixtures.export(links.subList(0, (int) head.seq()));
        };
        return new Mutation(what, 0, JournalFixtures.export(left), List.of(witness));
    }
}
