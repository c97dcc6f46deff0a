package cn.jingwei.norms.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import cn.jingwei.norms.PacksFixtures;
import cn.jingwei.norms.calendar.StatutoryCalendar;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Effect;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.ruling.DutiesAnswer.When;
import cn.jingwei.norms.ruling.Rulebook;
import cn.jingwei.norms.ruling.Ruling;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;

/** Apache KIE reads every exported pack and answers as the pack does. */
class DmnExportTests {

    private static final int PROJECTS = 300;
    /** Asks that its facts be known, nothing else. */
    private static final String ONLY_UNDECIDED = "anqiu-2020/34.1-3";

    @ParameterizedTest
    @ValueSource(strings = {"taizhou-2025", "yueyang-2023", "anqiu-2020", "quxian-2022", "jiaocheng-2022"})
    void isValidByTheSchemaOfDmn(String id) throws Exception {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(DMNRuntime.class.getResource("/org/omg/spec/DMN/20191111/DMN13.xsd"));
        schema.newValidator().validate(new StreamSource(new StringReader(export(id))));
    }

    @Test
    void givesTheSameTextTwice() {
        PacksFixtures.regulations().ids().forEach(id -> assertThat(export(id)).isEqualTo(export(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"taizhou-2025", "yueyang-2023", "anqiu-2020", "quxian-2022", "jiaocheng-2022"})
    void kieAnswersEveryActRouteAndDutyAsThePackDoes(String id) {
        var seen = compare(PacksFixtures.rulebook(id));
        assertThat(seen).contains("ALLOWED", "DENIED");
        assertThat(PacksFixtures.regulations().pack(id).evaluated().stream().filter(Norm::bindsActs).map(Norm::id)
                .filter(norm -> !seen.contains(norm))).as("norms that were never violated").isSubsetOf(ONLY_UNDECIDED);
    }

    @Test
    void kieAnswersThatPackAsWellWhichUsesTheWholeLanguage(@TempDir Path folder) {
        var book = new Rulebook(DmnFixtures.wholeLanguage(folder), StatutoryCalendar.national());
        var seen = compare(book);
        assertThat(book.pack().norms().stream().filter(Norm::bindsActs).map(Norm::id)).isSubsetOf(seen);
        assertThat(export(book.pack())).contains("&lt;Measures&gt; &amp;");
    }

    /** Compares all answers; gives the outcomes and the ids of violated norms that came up. */
    private static Set<String> compare(Rulebook book) {
        var dictionary = book.pack().dictionary();
        var model = new KieModel(export(book.pack()), dictionary.facts());
        var projects = new RandomProject(book.pack(), model.facts());
        var seen = new HashSet<String>();
        for (var i = 0; i < PROJECTS; i++) {
            var project = projects.next();
            var result = model.evaluate(project);
            dictionary.acts().keySet().forEach(act -> compareAct(model, result, book.act(act, project), seen));
            dictionary.routes().keySet().stream().filter(route -> model.decides(route + " route")).forEach(route ->
                    assertThat(KieModel.answer(result, route + " route")).as(route).isEqualTo(book.route(route, project).value()));
            dictionary.events().values().forEach(event -> compareDuties(model, result, book, event, project));
        }
        return seen;
    }

    private static String export(String id) {
        return export(PacksFixtures.regulations().pack(id));
    }

    private static String export(Pack pack) {
        return new DmnExport(pack, (key, _) -> key).xml();
    }

    private static void compareAct(KieModel model, DMNResult result, Ruling ruling, Set<String> seen) {
        if (!model.decides(ruling.act() + " outcome")) {
            assertThat(ruling.outcome()).isNotEqualTo(Ruling.Outcome.DENIED);
            assertThat(ruling.warnings()).isEmpty();
            return;
        }
        seen.add(ruling.outcome().name());
        assertThat(KieModel.answer(result, ruling.act() + " outcome")).as(ruling.act())
                .contains(ruling.outcome().name().toLowerCase(Locale.ROOT));
        if (ruling.outcome() != Ruling.Outcome.REFERRED) {
            seen.addAll(ids(ruling.cites()));
            seen.addAll(ids(ruling.warnings()));
            assertThat(norms(model, result, ruling.act())).as(ruling.act()).isEqualTo(ids(ruling.cites()));
            assertThat(norms(model, result, ruling.act() + " warnings")).as(ruling.act()).isEqualTo(ids(ruling.warnings()));
        }
    }

    private static List<?> norms(KieModel model, DMNResult result, String decision) {
        return model.decides(decision) ? (List<?>) KieModel.answer(result, decision).orElse(List.of()) : List.of();
    }

    private static List<String> ids(List<Norm> norms) {
        return norms.stream().map(Norm::id).toList();
    }

    private static void compareDuties(KieModel model, DMNResult result, Rulebook book, Dictionary.Event event, Facts project) {
        var happened = event.date().map(fact -> project.at(fact.slot())).filter(day -> day != Row.NULL && day != Row.UNKNOWN)
                .map(LocalDate::ofEpochDay).orElse(project.date());
        if (book.route("applicability", project.on(happened)).value().filter("not_in_force"::equals).isPresent()) {
            return;
        }
        var expected = new HashMap<String, String>();
        book.duties(event.id(), project).duties().forEach(duty -> expected.put(duty.norm().id(), isWorking(duty.norm()) ? "null"
                : duty.due() instanceof When.Day(var date) ? date.toString() : "null"));
        var actual = new HashMap<String, String>();
        norms(model, result, event.id() + " duties").forEach(duty ->
                actual.put((String) ((Map<?, ?>) duty).get("norm"), String.valueOf(((Map<?, ?>) duty).get("due"))));
        assertThat(actual).as(event.id()).isEqualTo(expected);
    }

    private static boolean isWorking(Norm norm) {
        return norm.rule().effect() instanceof Effect.Duty(var due, _) && due.isPresent() && due.get().working();
    }
}
