package cn.jingwei.norms.cli;

import java.util.Collection;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;

/** Names of the dictionary and of norms in the reader's language. */
final class Words {

    private Words() {
    }

    /** The generic role whose act or event establishes the fact. */
    static String establisher(Pack pack, Fact fact) {
        var dictionary = pack.dictionary();
        return Optional.ofNullable(dictionary.acts().get(fact.establishedBy())).map(Dictionary.Act::actor)
                .or(() -> Optional.ofNullable(dictionary.events().get(fact.establishedBy())).map(Dictionary.Event::actor)).orElse("any");
    }

    /** How the text of a pack stands on a date, in the words of a message family. */
    static String phase(String family, Pack pack, LocalDate on) {
        return Messages.text(family + "." + pack.instrument().standing().on(on).name().toLowerCase(Locale.ROOT));
    }

    /** What the norm says: our paraphrase in Chinese, or its reading in English. */
    static String norm(Norm norm) {
        return Messages.isEnglish() && !norm.wording().requiresText().isEmpty() ? norm.wording().requiresText()
                : norm.wording().summaryZh();
    }

    static String named(Dictionary dictionary, String id) {
        var label = dictionary.label(id);
        return Messages.isEnglish() || label.equals(id) ? id : label + " " + id;
    }

    /** Where the norms stand in the text: as it is cited, or for English readers by local id. */
    static String cites(Collection<Norm> norms) {
        var comma = Messages.text("list.comma");
        return norms.stream().flatMap(norm -> Messages.isEnglish() ? Stream.of(norm.localId()) : Stream.of(norm.wording().cite().split(comma)))
                .distinct().collect(Collectors.joining(comma));
    }

    /** The name of a stage. */
    static String stage(Dictionary dictionary, String stage) {
        var label = dictionary.labels().stages().getOrDefault(stage, "");
        return Messages.isEnglish() ? stage : label.isEmpty() ? Messages.text("stage.all") : label;
    }
}
