package cn.jingwei.platform.project.attachment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.platform.document.Acting;
import cn.jingwei.platform.document.Document;
import cn.jingwei.platform.document.Documents;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.focus.Foci;
import cn.jingwei.platform.project.focus.Focus;
import cn.jingwei.platform.project.ruling.Governing;
import cn.jingwei.platform.project.ruling.Rights;

import org.springframework.stereotype.Component;

/** What stands where, and how a seat stands to it. Inside an open unit of work. */
@Component
class Shelf {

    private final Foci foci;
    private final Governing governing;
    private final Rights rights;
    private final Documents documents;
    private final Names names;

    Shelf(Foci foci, Governing governing, Rights rights, Documents documents, Names names) {
        this.foci = foci;
        this.governing = governing;
        this.rights = rights;
        this.documents = documents;
        this.names = names;
    }

    /** How a seat stands to a live focus of a project that it sees. */
    record Standing(Focus focus, Map<String, String> kinds, boolean isOwn, boolean isBody) {

        boolean mayAttach() {
            return focus.live() && (isOwn || isBody);
        }

        boolean mayWaive() {
            return focus.live() && isOwn;
        }
    }

    Optional<Standing> standing(Seat seat, FocusId id) {
        return foci.find(seat.place(), id).filter(focus -> focus.project().isPresent()).flatMap(focus -> {
            var words = words(seat, focus);
            if (!rights.scope(seat, words).covers(focus)) {
                return Optional.empty();
            }
            var isBody = rights.played(seat).stream().anyMatch(role -> Rights.side(words, role) == Dictionary.Side.BODY);
            return Optional.of(new Standing(focus, kinds(words), focus.organisation().filter(seat.organisation()::equals).isPresent(), isBody));
        });
    }

    private Pack words(Seat seat, Focus focus) {
        return switch (governing.of(seat.place(), focus, governing.today())) {
            case Governing.Law.Ruled(var lawbooks) -> lawbooks.getFirst().pack();
            case Governing.Law.Unruled unruled -> unruled.words();
        };
    }

    SequencedMap<String, String> kinds(Seat seat) {
        return kinds(governing.words(seat.place()));
    }

    /** Those that the text asks for come first, in its order. */
    private static SequencedMap<String, String> kinds(Pack words) {
        var kinds = new LinkedHashMap<String, String>();
        words.evaluated().forEach(norm -> Stream.concat(norm.rule().documents().stream(), norm.rule().anyOf().stream().flatMap(List::stream))
                .forEach(kind -> kinds.put(kind, words.document(kind))));
        words.dictionary().labels().documents().keySet().forEach(kind -> kinds.putIfAbsent(kind, words.document(kind)));
        return kinds;
    }

    List<Paper> papers(Seat seat, FocusId project) {
        return standing(seat, project).map(standing -> {
            var own = foci.ofProjects(seat.place(), List.of(standing.focus().project().orElseThrow())).stream()
                    .collect(Collectors.toMap(focus -> focus.id().value(), Function.identity(), (one, _) -> one, LinkedHashMap::new));
            var all = documents.list(own.keySet());
            var known = names.of(all.stream().flatMap(Shelf::people).toList());
            var papers = new ArrayList<Paper>();
            for (var document : all) {
                var focus = own.get(document.label().focus());
                var isNewest = papers.isEmpty() || papers.getLast().focus() != focus.id().value() || !papers.getLast().kind().equals(document.label().kind());
                papers.add(paper(document, focus, standing.kinds(), known, isNewest, document.by().organisation() == seat.organisation().value()));
            }
            return List.copyOf(papers);
        }).orElse(List.of());
    }

    private static Stream<Acting> people(Document document) {
        return document.body() instanceof Document.Statement(_, var verdict) && verdict != null ? Stream.of(document.by(), verdict.by()) : Stream.of(document.by());
    }

    private static Paper paper(Document document, Focus focus, Map<String, String> kinds, Names.Known known, boolean isNewest, boolean isMine) {
        var label = document.label();
        var file = document.body() instanceof Document.Content content ? new Paper.File(content.name(), content.size(), content.sm3().hex()) : null;
        var waiver = document.body() instanceof Document.Statement statement ? waiver(statement, known) : null;
        return new Paper(document.id().value(), label.kind(), kinds.getOrDefault(label.kind(), label.kind()), focus.id().value(),
                focus.isProject() ? "" : focus.title(), document.version(), label.claimedOn(), label.number(), file, waiver, known.person(document.by()),
                known.unit(document.by()), document.by().received().at(), document.inUse(), isNewest, isMine);
    }

    private static Paper.Waiver waiver(Document.Statement statement, Names.Known known) {
        var verdict = statement.verdict();
        return verdict == null ? new Paper.Waiver(statement.reason(), null, null, null)
                : new Paper.Waiver(statement.reason(), verdict.accepted(), verdict.reason(), known.unit(verdict.by()) + " " + known.person(verdict.by()));
    }
}
