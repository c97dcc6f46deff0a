package cn.jingwei.norms.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.fact.Row;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** A model loaded by Apache KIE without complaint. */
final class KieModel {

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final List<Fact> facts;

    KieModel(String xml, FactDictionary dictionary) {
        var resource = ResourceFactory.newByteArrayResource(xml.getBytes(StandardCharsets.UTF_8)).setSourcePath("model.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults().buildConfiguration().fromResources(List.of(resource)).getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().getFirst();
        assertThat(model.getMessages()).isEmpty();
        facts = model.getInputs().stream().map(DMNNode::getName).filter(name -> !name.equals("on")).map(dictionary::get).toList();
    }

    List<Fact> facts() {
        return facts;
    }

    boolean decides(String decision) {
        return model.getDecisionByName(decision) != null;
    }

    /** All decisions about one project. */
    DMNResult evaluate(Facts project) {
        var context = runtime.newContext();
        context.set("on", project.date());
        facts.forEach(fact -> context.set(fact.id(), value(fact, project)));
        var result = runtime.evaluateAll(model, context);
        assertThat(result.getMessages()).isEmpty();
        return result;
    }

    private static @Nullable Object value(Fact fact, Facts project) {
        if (project.at(fact.slot()) == Row.NULL) {
            return null;
        }
        var words = project.words(fact);
        return switch (fact.type()) {
            case FactType.Truth _ -> Boolean.valueOf(words.getFirst());
            case FactType.Number _ -> new BigDecimal(words.getFirst());
            case FactType.Date _ -> LocalDate.parse(words.getFirst());
            case FactType.Choice _ -> words.getFirst();
            case FactType.ChoiceSet _ -> words;
            case FactType.Numbers _ -> words.stream().map(BigDecimal::new).toList();
        };
    }

    static Optional<Object> answer(DMNResult result, String decision) {
        return Optional.ofNullable(result.getDecisionResultByName(decision).getResult());
    }
}
