package cn.jingwei.platform.regulation.page;

import static cn.jingwei.platform.identity.account.IdentityFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Seat.Kind;
import cn.jingwei.platform.identity.account.IdentityFixtures;
import cn.jingwei.platform.identity.account.IdentityFixtures.Town;
import cn.jingwei.platform.regulation.Adoption;
import cn.jingwei.platform.regulation.Decision;
import cn.jingwei.platform.regulation.Decisions;
import cn.jingwei.platform.regulation.Lawbooks;
import cn.jingwei.platform.web.Browser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;

/** How law comes into force through the pages. Beside the packs of this repository lie one that works and one that does not. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "jingwei.packs=target/packs-of-law-pages")
class LawPageTests {

    private static final Path PACKS = Path.of("target", "packs-of-law-pages");
    private static final String FROM = "2026-01-01";
    private static final String MARK = "# corrected";

    private final IdentityFixtures fixtures;
    private final UnitOfWork unitOfWork;
    private final Decisions decisions;
    private final Lawbooks lawbooks;
    private final int port;
    private Town town;
    private Browser system;
    private Browser security;

    LawPageTests(@Autowired BeanFactory beans, @LocalServerPort int port) {
        this.fixtures = new IdentityFixtures(beans);
        this.unitOfWork = beans.getBean(UnitOfWork.class);
        this.decisions = beans.getBean(Decisions.class);
        this.lawbooks = beans.getBean(Lawbooks.class);
        this.port = port;
    }

    @BeforeEach
    void aTownAndTwoPacks() throws IOException {
        FileSystemUtils.deleteRecursively(PACKS);
        copy("taizhou-2025", "elsewhere-2025");
        copy("anqiu-2020", "broken-2020");
        edit("broken-2020/chapter-1.yaml", "articles:", "artikel:");
        town = fixtures.found();
        system = signedIn("system");
        security = signedIn("security");
    }

    private static void copy(String pack, String name) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("../regulations").resolve(pack), PACKS.resolve(name));
        edit(name + "/instrument.yaml", "id: " + pack, "id: " + name);
    }

    private static void edit(String file, String from, String to) throws IOException {
        var text = Files.readString(PACKS.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(PACKS.resolve(file), text.replace(from, to));
    }

    private Browser signedIn(String who) {
        var browser = new Browser(port);
        browser.signIn(who + "-" + town.place().code(), PASSWORD);
        return browser;
    }

    private static String adopt(Browser by, String instrument, String from) {
        return by.post("/admin/law/adopt", "instrument", instrument, "rank", "LOCAL", "trial", "true", "from", from, "to", "", "number", "2026-1", "reason", "Trial here").body();
    }

    private List<Decision> decisions() {
        return unitOfWork.reading(List.of(town.place()), () -> decisions.all(town.place()));
    }

    private List<Adoption> adoptions() {
        return unitOfWork.reading(List.of(town.place()), () -> lawbooks.adoptions(town.place()));
    }

    private String close(Browser by, String step) {
        return by.post("/admin/law/decisions/" + decisions().getFirst().id() + "/" + step).body();
    }

    private void decide(String kind, String... fields) {
        assertThat(system.post("/admin/law/" + kind, fields).body()).contains("已提出");
        assertThat(close(security, "confirm")).contains("已确认生效");
    }

    @Test
    void onePersonAloneChangesNothingAndAnotherConfirms() {
        assertThat(adopt(system, "taizhou-2025", FROM)).contains("已提出", "待确认", "须由另一人确认").doesNotContain("适用中");
        assertThat(close(system, "confirm")).contains("提出的人不能自己确认");
        assertThat(adoptions()).isEmpty();
        assertThat(security.get("/admin/law").body()).contains("/confirm", "2026-1", "Trial here", "system of " + town.place().code());
        assertThat(close(security, "confirm")).contains("已确认生效", "适用中", "试行");
        assertThat(adoptions()).singleElement().satisfies(adoption -> {
            assertThat(adoption.isTrial()).isTrue();
            assertThat(adoption.from()).isEqualTo(FROM);
        });
        assertThat(close(security, "confirm")).contains("已经确认或撤销");
    }

    @Test
    void whatIsDroppedHasNoEffect() {
        adopt(system, "taizhou-2025", FROM);
        assertThat(close(system, "drop")).contains("提议已撤销");
        assertThat(close(security, "confirm")).contains("已经确认或撤销");
        assertThat(adoptions()).isEmpty();
    }

    @Test
    void everyFaultIsToldAtItsFieldAndWhatWasTypedStays() {
        var page = system.post("/admin/law/adopt", "instrument", "taizhou-2025", "rank", "NONE", "trial", "perhaps", "from", "2026-02-30", "to", "soon", "number", " ",
                "reason", "Kept <words>").body();
        assertThat(page.split("is-invalid", -1)).hasSize(6);
        assertThat(page).contains("2026-02-30", "Kept &lt;words&gt;", "请填写日期", "请选择", "不能为空").containsPattern("value=\"taizhou-2025\"[^>]*selected");
        assertThat(system.post("/admin/law/adopt", "instrument", "nowhere-2000", "rank", "LOCAL", "trial", "true", "from", FROM, "number", "1", "reason", "r").body())
                .contains("没有找到：nowhere-2000");
        assertThat(system.post("/admin/law/adopt", "instrument", "taizhou-2025", "rank", "LOCAL", "trial", "true", "from", FROM, "to", "2025-12-31", "number", "1",
                "reason", "r").body()).contains("日期先后不对");
        assertThat(system.post("/admin/law/end").body().split("is-invalid", -1)).hasSize(5);
        assertThat(system.post("/admin/law/working-day", "day", "2099-01-01", "works", "true", "name", "Far", "number", "1", "reason", "r").body()).contains("2099 年的放假安排尚未公布");
        assertThat(system.get("/admin/law/anything").statusCode()).isEqualTo(404);
        assertThat(system.post("/admin/law/anything").statusCode()).isEqualTo(404);
        assertThat(decisions()).isEmpty();
    }

    @Test
    void aBrokenPackIsToldInTheReadersLanguageAndTheOthersStayUsable() {
        var page = system.get("/admin/law").body();
        assertThat(page).contains("broken-2020", "chapter-1.yaml", "第 ", "不认识的键", "instrument=taizhou-2025", "instrument=elsewhere-2025")
                .doesNotContain("instrument=broken-2020");
        assertThat(system.get("/admin/law?lang=en").body()).contains("chapter-1.yaml, line ", "Unusable", "artikel").doesNotContain("不认识的键", "??");
        system.get("/admin/law?lang=zh-CN");
        assertThat(adopt(system, "broken-2020", FROM)).contains("政策包不能使用", "chapter-1.yaml");
        assertThat(adopt(system, "elsewhere-2025", FROM)).contains("已提出");
    }

    @Test
    void aCorrectedPackIsToldUntilItIsAdoptedAnew() throws IOException {
        adopt(system, "elsewhere-2025", FROM);
        edit("elsewhere-2025/chapter-1.yaml", "articles:", MARK + "\narticles:");
        assertThat(security.get("/admin/law").body()).contains("提出之后政策包又有改动");
        assertThat(close(security, "confirm")).contains("采纳之后政策包已更正", "重新采纳");
        adopt(system, "elsewhere-2025", LocalDate.parse(FROM).plusMonths(1).toString());
        assertThat(close(security, "confirm")).doesNotContain("采纳之后政策包已更正");
    }

    @Test
    void whatRulesEndsAndGoesOnForRunningProjects() {
        decide("adopt", "instrument", "taizhou-2025", "rank", "LOCAL", "trial", "true", "from", FROM, "number", "1", "reason", "r");
        var id = adoptions().getFirst().id().toString();
        assertThat(system.get("/admin/law/end?adoption=" + id).body()).containsPattern("value=\"" + id + "\"[^>]*selected");
        assertThat(system.get("/admin/law/continue").body()).doesNotContain("value=\"" + id + "\"");
        assertThat(system.post("/admin/law/end", "adoption", id, "lastDay", "2025-12-31", "number", "2", "reason", "r").body()).contains("日期先后不对");
        decide("end", "adoption", id, "lastDay", "2026-01-31", "number", "2", "reason", "r");
        assertThat(system.get("/admin/law").body()).contains("已终止", "2026年1月31日");
        decide("continue", "adoption", id, "terms", "Declared before goes on", "number", "3", "reason", "r");
        assertThat(system.get("/admin/law").body()).contains("过渡适用", "Declared before goes on");
        decide("working-day", "day", "2026-03-04", "works", "false", "name", "Local day", "number", "4", "reason", "r");
        assertThat(system.get("/admin/law?lang=en").body()).contains("Local day", "free", "4 March 2026").doesNotContain("??");
    }

    @Test
    void othersReadAndDoNotDecide() {
        adopt(system, "taizhou-2025", FROM);
        fixtures.post(town, "worker-" + town.place().code(), "Office", Kind.HANDLER);
        var worker = signedIn("worker");
        var audit = signedIn("audit");
        for (var reader : List.of(worker, audit)) {
            assertThat(reader.get("/admin/law/adopt").statusCode()).isEqualTo(403);
            assertThat(reader.post("/admin/law/adopt", "number", "1").statusCode()).isEqualTo(403);
            assertThat(reader.post("/admin/law/decisions/" + decisions().getFirst().id() + "/confirm").statusCode()).isEqualTo(403);
            assertThat(reader.post("/admin/law/decisions/" + decisions().getFirst().id() + "/drop").statusCode()).isEqualTo(403);
        }
        assertThat(decisions()).singleElement().extracting(Decision::state).isEqualTo(Decision.State.OPEN);
        assertThat(audit.get("/admin/law").body()).contains("Trial here").doesNotContain("/confirm\"", "/admin/law/adopt");
        assertThat(worker.get("/admin/law").statusCode()).isEqualTo(403);
        assertThat(worker.get("/law").body()).contains("还没有采纳任何办法");
        close(security, "confirm");
        assertThat(worker.get("/law").body()).contains("适用中", "试行", "2026-1", "2026年1月1日", "草案");
    }

    @Test
    void whatBelongsToAnotherPlaceIsNotFound() {
        adopt(system, "taizhou-2025", FROM);
        var id = decisions().getFirst().id();
        var here = town;
        town = fixtures.found();
        var other = signedIn("security");
        assertThat(other.post("/admin/law/decisions/" + id + "/confirm").statusCode()).isEqualTo(404);
        assertThat(other.post("/admin/law/decisions/987654321/drop").statusCode()).isEqualTo(404);
        assertThat(other.get("/admin/law").body()).doesNotContain("Trial here");
        town = here;
        assertThat(decisions()).singleElement().extracting(Decision::state).isEqualTo(Decision.State.OPEN);
    }
}
