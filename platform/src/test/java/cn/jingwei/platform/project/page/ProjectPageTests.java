package cn.jingwei.platform.project.page;

import static cn.jingwei.platform.identity.account.IdentityFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.web.Browser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of projects, as a browser without scripts sees them, under the draft of Taizhou on trial. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "jingwei.regulations=../regulations")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectPageTests {

    private final ProjectTown town;
    private final int port;
    private Browser browser;

    ProjectPageTests(@Autowired BeanFactory beans, @LocalServerPort int port) {
        this.town = new ProjectTown(beans);
        this.port = port;
    }

    @BeforeEach
    void signIn() {
        browser = as("unit");
    }

    private Browser as(String name) {
        var other = new Browser(port);
        assertThat(other.signIn(town.login(name), PASSWORD).uri().getPath()).isEqualTo("/work");
        return other;
    }

    private static String address(FocusId project) {
        return "/projects/" + project;
    }

    @Test
    void aProjectSaysWhyAnActIsBlockedAndByWhichArticle() {
        var project = town.project("受阻的项目");
        var refused = browser.post(address(project) + "/acts/declaration.submit", "focus", project.toString(), "do", "submit", "key", "blocked-" + project,
                "f.annual_plan_year", "2026", "f.declared_budget_wan", "1,234.56", "reason", "只此一份理由");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("不能办理", "第十一条第（一）项", "提交项目申报表", "1,234.56", "只此一份理由", "市数据局");
        assertThat(browser.get(address(project)).body()).contains("下一步", "试行", "试行〔2025〕1 号", "提交申报", "受阻");
    }

    @Test
    void aFormKeepsWhatWasEnteredAndNamesEveryErrorAtOnce() {
        var project = town.project("填错的项目");
        var wrong = browser.post(address(project) + "/acts/declaration.submit", "focus", project.toString(), "do", "submit", "key", "wrong-" + project,
                "f.annual_plan_year", "二〇二六", "f.declared_budget_wan", "很多", "claimedOn", "昨天", "number", "第 7 号");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("有 3 处填写无法识别", "“很多”", "“二〇二六”", "“昨天”", "value=\"很多\"", "value=\"第 7 号\"");
    }

    @Test
    void aPreviewChangesNothing() {
        var project = town.project("先看看的项目");
        var before = browser.get(address(project) + "/journal").body();
        assertThat(browser.post(address(project) + "/acts/scheme.start", "focus", project.toString(), "do", "preview", "key", "look").statusCode()).isEqualTo(200);
        assertThat(browser.get(address(project) + "/journal").body().replaceAll("value=\"[^\"]*\"|hx-headers.*", ""))
                .isEqualTo(before.replaceAll("value=\"[^\"]*\"|hx-headers.*", ""));
    }

    @Test
    void whatWasDoneIsToldOnceAndStandsInTheJournalWithItsRuling() {
        var form = browser.get("/place/acts/project.register?focus=" + town.ground()).body();
        assertThat(form).contains("项目名称", "不知道的请留空");
        var done = browser.post("/place/acts/project.register", "focus", town.ground().toString(), "do", "submit", "key", "once-" + town.town.place().code(),
                "title", "登记成功的项目", "f.project_type", "new_build", "f.is_classified", "false");
        assertThat(done.uri().getPath()).startsWith("/projects/");
        assertThat(done.body()).contains("登记成功的项目", "已办理“项目登记（范围认定）”");
        var journal = browser.get(done.uri().getPath() + "/journal").body();
        assertThat(journal).contains("项目登记", ProjectTown.UNIT);
        var record = journal.replaceAll("(?s).*(/projects/\\d+/journal/\\d+)\".*", "$1");
        assertThat(browser.get(record).body()).contains("当时的裁定", "允许", "系统收到时间");
        assertThat(browser.get(done.uri().getPath() + "/facts").body()).contains("项目类型", "新建", "项目登记（范围认定）");
    }

    @Test
    void aClassifiedProjectLeavesNothingBehind() {
        var refused = browser.post("/place/acts/project.register", "focus", town.ground().toString(), "do", "submit", "key", "secret-" + town.town.place().code(),
                "title", "不该进来的名称", "f.is_classified", "true");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("涉密项目不得进入本平台");
        assertThat(browser.get("/projects?text=" + URLEncoder.encode("不该进来的名称", StandardCharsets.UTF_8))
                .body()).contains("没有符合条件的项目");
    }

    @Test
    void whatIsForeignAnswersAsWhatIsNotThere() {
        var project = town.project("别人的项目");
        town.seat("other", "市交通运输局", "sponsor_unit");
        var other = as("other");
        for (var path : new String[] {"", "/facts", "/documents", "/journal", "/journal/1", "/acts/declaration.submit"}) {
            assertThat(other.get(address(project) + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(other.post(address(project) + "/acts/declaration.submit", "focus", project.toString(), "do", "submit", "key", "foreign").statusCode()).isEqualTo(404);
        assertThat(other.get("/projects").body()).doesNotContain("别人的项目");
        assertThat(browser.get("/projects/999999999").statusCode()).isEqualTo(404);
        assertThat(browser.get(address(project) + "/acts/no.such.act").statusCode()).isEqualTo(404);
    }

    @Test
    void theManagingBodyKeepsThePlansOfThePlace() {
        var bureau = as("bureau");
        assertThat(bureau.get("/place").body()).contains("开启年度计划");
        var done = bureau.post("/place/acts/plan.open", "focus", town.place().toString(), "do", "submit", "key", "plan-" + town.town.place().code(),
                "title", "2027 年度计划", "f.annual_plan_year", "2027");
        assertThat(done.uri().getPath()).isEqualTo("/place");
        assertThat(done.body()).contains("2027 年度计划", "编制年度计划草案", "由此产生的义务");
        assertThat(browser.get("/place").body()).contains("2027 年度计划", "登记");
        assertThat(bureau.post("/place/acts/project.register", "focus", town.ground().toString(), "do", "submit", "key", "not-mine", "title", "代登记").body())
                .contains("这一行为由项目单位（市各有关部门）", "代登记");
    }

    @Test
    void aSubmissionSentTwiceIsDoneOnceAndAStaleOneKeepsItsEntries() {
        var project = town.project("两次提交的项目");
        var version = browser.get(address(project) + "/acts/scheme.start").body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        town.done(town.unit, "scheme.start", project, null, Map.of());
        var stale = browser.post(address(project) + "/acts/scheme.start", "focus", project.toString(), "do", "submit", "key", "stale-" + project,
                "version", version, "number", "保留的文号");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("项目已有变化", "保留的文号");
    }

    @Test
    void pagesSpeakEnglishToo() {
        var project = town.project("双语项目");
        assertThat(browser.get(address(project) + "?lang=en").body()).contains("What comes next", "on trial", "Duties");
        for (var path : new String[] {"/work", "/projects", "/place", address(project) + "/facts", address(project) + "/documents", address(project) + "/journal",
                address(project) + "/acts/declaration.submit"}) {
            assertThat(browser.get(path).body()).as(path).doesNotContain("??");
        }
    }

    /** The token stands in the address, because the form is read after it is looked for. */
    private HttpResponse<String> upload(String path, String name, String content, String... fields) {
        var body = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2) {
            body.append("--part\r\nContent-Disposition: form-data; name=\"").append(fields[i]).append("\"\r\n\r\n").append(fields[i + 1]).append("\r\n");
        }
        body.append("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").append(name).append("\"\r\n\r\n").append(content).append("\r\n--part--\r\n");
        return browser.send(browser.request(path + "?_csrf=" + browser.token()).header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    @Test
    void aDocumentIsAttachedReadWaivedAndDecidedOnByABody() {
        var project = town.project("有材料的项目");
        var page = upload(address(project) + "/documents", "申报表.txt", "项目申报表", "kind", "declaration_form", "claimedOn", "2026年3月2日", "number", "卫信 5 号");
        assertThat(page.body()).contains("材料已保存", "申报表.txt", "2026年3月2日", "卫信 5 号");
        assertThat(upload(address(project) + "/documents", "坏.pdf", "不是 PDF", "kind", "declaration_form").body()).contains("扩展名");
        var file = page.body().replaceAll("(?s).*?(/projects/\\d+/documents/\\d+)\".*", "$1");
        assertThat(browser.get(file).body()).isEqualTo("项目申报表");
        assertThat(as("finance").get(file).statusCode()).isEqualTo(200);

        var waived = browser.post(address(project) + "/documents/waive", "kind", "supporting_documents", "reason", "没有上级批示");
        assertThat(waived.body()).contains("不适用，因为：没有上级批示", "待认定").doesNotContain("/decide");
        var bureau = as("bureau");
        var decide = bureau.get(address(project) + "/documents").body().replaceAll("(?s).*?(/projects/\\d+/documents/\\d+/decide)\".*", "$1");
        assertThat(browser.post(decide, "accepted", "true", "reason", "自己认可").body()).contains("不得认定本单位提交的说明");
        assertThat(bureau.post(decide, "accepted", "true", "reason", "情况属实").body()).contains("已认可", "情况属实");
        assertThat(browser.post(file + "/withdraw").body()).contains("材料已撤回");
        assertThat(browser.get(file).statusCode()).isEqualTo(404);
    }
}
