package cn.jingwei.norms.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;

import cn.jingwei.norms.ConductFixtures;
import cn.jingwei.norms.source.SourceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerformersTests {

    private static final Pack PACK = ConductFixtures.pack();

    @Test
    void everyBodyThatPlaysTheActorMayActWhereThePlaceSaysNothing() {
        assertThat(PACK.performers("sign", _ -> Optional.empty())).containsExactly("office", "school");
    }

    @Test
    void whatAnyoneMayDoEveryBodyMayDo() {
        assertThat(PACK.performers("report", _ -> Optional.empty())).containsExactly("office", "school", "council", "mayor");
    }

    @Test
    void theBodyNamedByThePlaceActsAlone() {
        assertThat(PACK.performers("close", _ -> Optional.empty())).containsExactly("office");
    }

    @Test
    void theRouteDecidesWhoActs() {
        assertThat(PACK.performers("approve", _ -> Optional.of("mayor"))).containsExactly("mayor");
        assertThat(PACK.performers("approve", _ -> Optional.of("council"))).containsExactly("council");
    }

    @Test
    void nobodyActsAsLongAsTheRouteIsOpen() {
        assertThat(PACK.performers("approve", _ -> Optional.empty())).isEmpty();
    }

    @Test
    void refusesAnActThatIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> PACK.performers("sine", _ -> Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{act: sine, role: mayor}", "{act: sign, role: major}", "{act: sign, role: mayor, when: {aprover: mayor}}",
        "{act: sign, role: mayor, when: {approver: major}}"})
    void refusesAPerformerOfWhichThePackKnowsNothing(String performer) {
        var contents = new TreeMap<>(ConductFixtures.contents());
        contents.compute("nowhere/instrument.yaml", (_, bytes) ->
                (new String(bytes, StandardCharsets.UTF_8) + "  - " + performer + "\n").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Regulations.of(contents).pack("nowhere")).isInstanceOfSatisfying(SourceException.class, e -> {
            assertThat(e.key()).isEqualTo("pack.unknown-id");
            assertThat(e.place().line()).isEqualTo(12);
        });
    }
}
