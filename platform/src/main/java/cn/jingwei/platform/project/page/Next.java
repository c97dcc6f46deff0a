package cn.jingwei.platform.project.page;

import java.util.List;
import java.util.function.Predicate;

import cn.jingwei.platform.project.view.NextAct;
import cn.jingwei.platform.project.view.NextAct.State;

/**
 * What comes next, sorted by whom it concerns and how it stands. Much is allowed at any time; what belongs to the present stage or the next
 * ones is what people look for first.
 *
 * @param open    what the reader can do, of the present stage and the next ones
 * @param besides what the reader can do besides
 * @param later   what of a later stage waits or is blocked
 */
record Next(List<NextAct> open, List<NextAct> besides, List<NextAct> waiting, List<NextAct> blocked, List<NextAct> later,
            List<NextAct> untimely, List<NextAct> othersOpen, List<NextAct> othersBesides) {

    private static final int AHEAD = 2;

    /** @param stages of the project's life from the present one on; none: all acts are as near */
    static Next of(List<NextAct> acts, List<String> stages) {
        var ahead = stages.subList(0, Math.min(stages.size(), AHEAD + 1));
        Predicate<NextAct> isNear = act -> stages.isEmpty() || ahead.contains(act.stage());
        var mine = acts.stream().filter(NextAct::mine).toList();
        var others = acts.stream().filter(act -> !act.mine() && !act.who().isEmpty()).toList();
        return new Next(in(mine, State.OPEN, isNear), in(mine, State.OPEN, isNear.negate()), in(mine, State.WAITING, isNear),
                in(mine, State.BLOCKED, isNear), mine.stream().filter(Next::isStopped).filter(isNear.negate()).toList(), in(mine, State.UNTIMELY, _ -> true), in(others, State.OPEN, isNear),
                others.stream().filter(act -> act.state() != State.UNTIMELY && !(act.state() == State.OPEN && isNear.test(act))).toList());
    }

    private static List<NextAct> in(List<NextAct> acts, State state, Predicate<NextAct> which) {
        return acts.stream().filter(act -> act.state() == state).filter(which).toList();
    }

    private static boolean isStopped(NextAct act) {
        return act.state() == State.WAITING || act.state() == State.BLOCKED;
    }

    /** Whether the reader can do something now that is due about now. */
    public boolean mayAct() {
        return !open.isEmpty();
    }

    /** Whether something of the reader's waits for others or is blocked. */
    public boolean isStopped() {
        return !waiting.isEmpty() || !blocked.isEmpty();
    }
}
