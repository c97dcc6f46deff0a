package cn.jingwei.platform.project.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import cn.jingwei.platform.identity.RolePlays;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.identity.account.IdentityFixtures;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.act.Acts;
import cn.jingwei.platform.project.act.Answer;
import cn.jingwei.platform.project.act.Submission;
import cn.jingwei.platform.project.focus.Grounds;
import cn.jingwei.platform.regulation.Adoption.Rank;
import cn.jingwei.platform.regulation.Decisions;
import cn.jingwei.platform.regulation.Outcome;
import cn.jingwei.platform.regulation.Proposal;

import org.springframework.beans.factory.BeanFactory;

/** A town that has adopted the draft of Taizhou on trial, with a unit that has projects and the bodies that decide on them. */
final class ProjectTown {

    static final String UNIT = "市卫生健康委员会";
    static final String BUREAU = "市数据局";

    final IdentityFixtures fixtures;
    final IdentityFixtures.Town town;
    final Seat unit;
    final Seat bureau;
    final Seat finance;
    private final BeanFactory beans;

    ProjectTown(BeanFactory beans) {
        this.beans = beans;
        this.fixtures = new IdentityFixtures(beans);
        this.town = fixtures.found();
        this.unit = seat("unit", UNIT, "sponsor_unit");
        this.bureau = seat("bureau", BUREAU, "data_bureau");
        this.finance = seat("finance", "市财政局", "finance");
        adopt();
    }

    /** A handler of the organisation, which plays the role; signs in by this name and the town's code. */
    Seat seat(String name, String organisation, String role) {
        var post = fixtures.post(town, login(name), organisation, Seat.Kind.HANDLER);
        beans.getBean(RolePlays.class).begin(town.system(), now(), post.organisation().id(), role, LocalDate.of(2020, 1, 1)).orThrow();
        return post.seat();
    }

    String login(String name) {
        return name + "-" + town.place().code();
    }

    private void adopt() {
        var decisions = beans.getBean(Decisions.class);
        var adopt = new Proposal.Adopt("taizhou-2025", Rank.LOCAL, LocalDate.of(2025, 9, 1), Optional.empty(), true);
        var proposed = (Outcome.Done) decisions.propose(town.system(), now(), adopt, "试行〔2025〕1 号", "试点");
        decisions.confirm(town.security(), now(), proposed.id());
    }

    Received now() {
        return fixtures.now();
    }

    FocusId ground() {
        return beans.getBean(Grounds.class).unit(unit, unit.organisation());
    }

    FocusId place() {
        return beans.getBean(Grounds.class).place(bureau);
    }

    /** A project of the unit, registered with what the scope is decided by. */
    FocusId project(String title) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("project_type", "new_build");
        fields.put("investment_mode", "government_investment");
        fields.put("is_classified", false);
        return new FocusId(done(unit, "project.register", ground(), title, fields).focus());
    }

    Answer.Done done(Seat seat, String act, FocusId focus, String title, Map<String, Object> fields) {
        var answer = tried(seat, act, focus, title, fields);
        return answer instanceof Answer.Done done ? done : fail(answer);
    }

    Answer tried(Seat seat, String act, FocusId focus, String title, Map<String, Object> fields) {
        return beans.getBean(Acts.class).submit(seat, new Submission(UUID.randomUUID().toString(), act, focus, new LinkedHashMap<>(fields), null, title, null,
                "理由", null, null), now());
    }

    private static Answer.Done fail(Answer answer) {
        throw new AssertionError(answer.toString());
    }
}
