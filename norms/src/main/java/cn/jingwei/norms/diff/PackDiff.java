package cn.jingwei.norms.diff;

import java.util.Comparator;
import java.util.List;

import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;

/**
 * What one instrument says and another does not, or says otherwise.
 *
 * @param versions whether the packs restate versions of one text
 * @param matches  versions in the order of the articles; other instruments by stage, then act, event or route
 */
public record PackDiff(Pack a, Pack b, boolean versions, List<Match> matches) {

    /** Compares norm by norm. */
    public static PackDiff of(Pack a, Pack b) {
        var pairing = new Pairing(a, b);
        var matches = pairing.matches();
        return new PackDiff(a, b, pairing.isVersions(), matches.stream()
                .sorted(pairing.isVersions() ? BY_ARTICLE : byPlace(b.dictionary())).toList());
    }

    private static final Comparator<Match> BY_ARTICLE = Comparator.comparing((Match match) -> match.b().or(match::a).map(Norm::article)
            .orElseThrow());

    private static Comparator<Match> byPlace(Dictionary dictionary) {
        var stages = List.copyOf(dictionary.labels().stages().keySet());
        var subjects = Subject.order(dictionary);
        return Comparator.comparing((Match match) -> stages.indexOf(match.subject().stage()))
                .thenComparing(match -> subjects.indexOf(match.subject().id()))
                .thenComparing(match -> match.subject().id()).thenComparing(Match::kind);
    }

    /** The matches of one kind. */
    public List<Match> matches(Match.Kind kind) {
        return matches.stream().filter(match -> match.kind() == kind).toList();
    }

    public boolean isSame() {
        return matches.stream().allMatch(match -> match.kind() == Match.Kind.SAME);
    }
}
