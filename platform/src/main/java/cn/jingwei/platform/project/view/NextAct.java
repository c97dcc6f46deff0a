package cn.jingwei.platform.project.view;

import java.util.List;

import cn.jingwei.platform.project.ruling.Verdict;

/**
 * An act as it stands for a project now.
 *
 * @param focus   to submit it with: what it is about, or what it opens something new under
 * @param about   label of what it is about, empty for the project itself
 * @param state   {@code OPEN}: all that is missing are its own fields and documents; {@code WAITING}: others owe a fact; {@code BLOCKED}: a
 *                norm stands against it whatever its own fields are; {@code UNTIMELY}: in plain sense something else comes first
 * @param against the violated norms
 * @param needs   what comes first, which is not law
 * @param missing facts that others supply
 * @param cures   facts that the violated norms look at and people of the project can mend, and who states them
 * @param who     labels of the bodies that do the act here
 * @param mine    whether the asking seat does it
 */
public record NextAct(String act, String label, String stage, long focus, String about, State state, List<Verdict.Citation> against,
                      List<Verdict.Precondition> needs, List<Verdict.Missing> missing, List<Verdict.Missing> cures, List<String> who, boolean mine) {

    /** From what can be done to what cannot. */
    public enum State {
        OPEN, WAITING, BLOCKED, UNTIMELY
    }
}
