package cn.jingwei.platform.project.ruling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.platform.project.focus.Labels;

/** By which act a fact comes to be known in a place, and who does that act there. */
final class Ways {

    private final Pack pack;
    private final Map<Fact, List<Source>> sources = new LinkedHashMap<>();

    /** An act that states a fact, and the bodies that do it. */
    private record Source(String act, List<String> who) {
    }

    Ways(Pack pack) {
        this.pack = pack;
        var acts = new LinkedHashMap<String, List<String>>();
        pack.dictionary().acts().keySet().forEach(act -> acts.put(act, who(act)));
        for (var fact : pack.dictionary().facts().all()) {
            sources.put(fact, pack.dictionary().acts().values().stream().filter(act -> states(act, fact) && !acts.get(act.id()).isEmpty())
                    .map(act -> new Source(act.id(), acts.get(act.id()))).toList());
        }
    }

    private static boolean states(Dictionary.Act act, Fact fact) {
        return act.conduct().fields().contains(fact) || act.conduct().sets().containsKey(fact);
    }

    /** Whoever may do it in any case; of an act that depends on a route, whoever may do it in some case. */
    private List<String> who(String act) {
        var always = pack.performers(act, _ -> Optional.empty());
        var roles = always.isEmpty() ? pack.instrument().performers().stream().filter(one -> one.act().equals(act)).map(one -> one.role()).toList() : always;
        return roles.stream().map(pack::role).distinct().toList();
    }

    List<Verdict.Way> to(Fact fact) {
        var labels = new Labels(pack.dictionary());
        return sources.getOrDefault(fact, List.of()).stream().map(source -> new Verdict.Way(source.act(), labels.act(source.act()), source.who())).toList();
    }
}
