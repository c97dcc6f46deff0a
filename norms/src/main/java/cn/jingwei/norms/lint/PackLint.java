package cn.jingwei.norms.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.lint.Finding.Kind;
import cn.jingwei.norms.ruling.Rulebook;

/** Looks at a pack by itself. */
public final class PackLint {

    private final Rulebook book;
    private final Pack pack;
    private final List<Finding> findings = new ArrayList<>();

    private PackLint(Rulebook book) {
        this.book = book;
        this.pack = book.pack();
    }

    /** All findings, articles first. */
    public static List<Finding> of(Rulebook book) {
        var lint = new PackLint(book);
        lint.articles();
        lint.norms();
        lint.standing();
        lint.findings.addAll(new RouteLint(book).findings());
        lint.names();
        return lint.findings;
    }

    private void add(Kind kind, String at, Object... details) {
        findings.add(Finding.of(kind, at, details));
    }

    private void articles() {
        var numbers = pack.articles().stream().map(Pack.Article::number).toList();
        for (var number = 1; number <= pack.instrument().articles(); number++) {
            if (!numbers.contains(number)) {
                add(Kind.ARTICLE_MISSING, String.valueOf(number));
            }
        }
        for (var article : pack.articles()) {
            article.noNorm().ifPresent(reason -> add(Kind.ARTICLE_WITHOUT_NORM, String.valueOf(article.number()), reason));
            var doubled = article.norms().stream().flatMap(norm -> norm.nature().duplicateOf().stream()).toList();
            if (!doubled.isEmpty()) {
                add(Kind.DUPLICATED_ARTICLE, String.valueOf(article.number()), String.join(", ", doubled));
            }
        }
    }

    private void norms() {
        var seen = new HashMap<String, Norm>();
        for (var norm : pack.evaluated()) {
            if (norm.rule().effect() instanceof Effect.Duty duty && duty.due().isEmpty()) {
                add(Kind.DUTY_WITHOUT_TERM, norm.id(), norm.wording().cite());
            }
            Spoken.facts(norm).stream().filter(Fact::withoutBase)
                    .forEach(fact -> add(Kind.THRESHOLD_WITHOUT_BASE, norm.id(), norm.wording().cite(), fact.id()));
            var first = norm.bindsActs() ? seen.putIfAbsent(Spoken.rule(norm), norm) : null;
            if (first != null) {
                add(Kind.REPEATED_NORM, norm.id(), first.id());
            }
        }
    }

    private void standing() {
        var standing = pack.instrument().standing();
        switch (standing.status()) {
            case "draft" -> add(Kind.STATUS_DRAFT, pack.id(), standing.note());
            case "expired" -> add(Kind.STATUS_EXPIRED, pack.id(), standing.to().map(LocalDate::toString).orElse("?"), standing.note());
            default -> { }
        }
        if (standing.from().isEmpty()) {
            add(Kind.NO_EFFECTIVE_DATE, pack.id());
        }
        standing.from().ifPresent(from -> validity(from.minusDays(1), false));
        standing.from().ifPresent(from -> validity(from, true));
        standing.to().ifPresent(to -> validity(to, true));
        standing.to().ifPresent(to -> validity(to.plusDays(1), false));
    }

    /** The norm on validity and the metadata have to agree on the first and last day and beside them. */
    private void validity(LocalDate on, boolean expected) {
        if (book.isInForce(Facts.none(pack.dictionary().facts(), on)) != expected) {
            add(Kind.VALIDITY_MISMATCH, pack.id(), on);
        }
    }

    private void names() {
        var facts = new HashSet<Fact>();
        var roles = new HashSet<String>();
        var documents = new HashSet<String>();
        for (var norm : pack.norms()) {
            facts.addAll(Spoken.facts(norm));
            norm.nature().localRole().ifPresent(roles::add);
            documents.addAll(norm.rule().documents());
            norm.rule().anyOf().forEach(documents::addAll);
        }
        var names = pack.instrument().names();
        unused(names.documents().keySet(), documents).forEach(id -> add(Kind.DOCUMENT_UNREFERENCED, id));
        unused(names.roles().keySet(), roles).forEach(id -> add(Kind.ROLE_UNREFERENCED, id));
        facts(facts);
    }

    private void facts(Set<Fact> used) {
        var unused = pack.dictionary().facts().all().stream().filter(fact -> !used.contains(fact) && !fact.equals(pack.dictionary().attached()))
                .toList();
        unused.stream().filter(fact -> pack.ownFacts().contains(fact.id())).forEach(fact -> add(Kind.FACT_UNREFERENCED, fact.id()));
        var shared = unused.stream().map(Fact::id).filter(id -> !pack.ownFacts().contains(id)).toList();
        if (!shared.isEmpty()) {
            add(Kind.FACTS_UNUSED, pack.id(), shared.size(), pack.dictionary().facts().all().size(), String.join(", ", shared));
        }
    }

    private static Set<String> unused(Set<String> named, Set<String> used) {
        var unused = new LinkedHashSet<>(named);
        unused.removeAll(used);
        return unused;
    }
}
