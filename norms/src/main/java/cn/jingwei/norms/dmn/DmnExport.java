package cn.jingwei.norms.dmn;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;

/**
 * A pack as a DMN 1.3 model: decision tables for acts, routes and duties. Its answers are those of the pack wherever all
 * facts are known; the same pack and language always give the same text.
 */
public final class DmnExport {

    private static final String MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/";

    private final Pack pack;
    private final Texts texts;
    private final List<Decision> decisions = new ArrayList<>();
    private final Needs needs = new Needs();

    public DmnExport(Pack pack, Texts texts) {
        this.pack = pack;
        this.texts = texts;
        var routes = new RouteDecisions(pack, texts).all();
        decisions.addAll(routes);
        decisions.addAll(new ActDecisions(pack, texts)
                .all(routes.stream().anyMatch(route -> route.name().equals(RouteDecisions.VALIDITY))));
        decisions.addAll(new DutyDecisions(pack, texts).all());
        decisions.forEach(decision -> needs.addAll(decision.needs()));
    }

    /** The model as XML. */
    public String xml() {
        var xml = new Xml();
        xml.open("definitions", "xmlns", MODEL, "id", "instrument." + pack.id(), "name", pack.id(), "label", pack.instrument().title(),
                "namespace", "urn:jingwei:" + pack.id(), "expressionLanguage", FEEL, "typeLanguage", FEEL, "exporter", "jingwei");
        xml.leaf("description", description());
        var facts = pack.dictionary().facts().all().stream().filter(needs.facts()::contains).toList();
        var types = new TypeWriter(xml, texts);
        types.types(facts);
        types.inputs(facts);
        types.functions(needs.functions());
        var writer = new DecisionWriter(xml, pack.dictionary().facts(), texts);
        decisions.forEach(writer::write);
        xml.close();
        return xml.end();
    }

    private String description() {
        var written = new LinkedHashSet<Norm>();
        decisions.forEach(decision -> {
            if (decision.logic() instanceof Decision.Logic.ByTable(var table)) {
                table.rows().forEach(row -> written.add(row.norm()));
            }
        });
        var leftOut = pack.norms().stream().filter(norm -> !written.contains(norm)).map(Norm::localId).collect(Collectors.joining(", "));
        return texts.text("dmn.model", pack.instrument().title()) + "\n" + texts.text("dmn.known") + "\n"
                + texts.text("dmn.left-out", leftOut);
    }
}
