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
    private final Map<Fact, List<Dictionary.Act>> sources = new LinkedHashMap<>();

    Ways(Pack pack) {
        this.pack = pack;
        for (var fact : pack.dictionary().facts().all()) {
            sources.put(fact, pack.dictionary().acts().values().stream().filter(act -> states(act, fact)).toList());
        }
    }

    private static boolean states(Dictionary.Act act, Fact fact) {
        return act.conduct().fields().contains(fact) || act.conduct().sets().containsKey(fact);
    }

    List<Verdict.Way> to(Fact fact) {
        return sources.getOrDefault(fact, List.of()).stream().map(this::way).filter(way -> !way.who().isEmpty()).toList();
    }

    private Verdict.Way way(Dictionary.Act act) {
        var roles = pack.performers(act.id(), _ -> Optional.empty());
        var who = roles.isEmpty() ? pack.instrument().performers().stream().filter(one -> one.act().equals(act.id())).map(one -> one.role()).toList() : roles;
        return new Verdict.Way(act.id(), new Labels(pack.dictionary()).act(act.id()), who.stream().map(pack::role).distinct().toList());
    }
}
