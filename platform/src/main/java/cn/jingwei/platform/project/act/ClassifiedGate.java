package cn.jingwei.platform.project.act;

import java.util.Optional;

/**
 * Classified projects never enter. Asked before anything is kept – no key, no log line, no journal – and answered with the way that the
 * place has outside of the platform.
 */
final class ClassifiedGate {

    private static final String MARK = "is_classified";

    private ClassifiedGate() {
    }

    static Optional<Answer> refusal(Submission submission) {
        var said = String.valueOf(submission.fields().get(MARK)).replaceAll("[\\[\\]\\s]", "");
        return said.equalsIgnoreCase("true") ? Optional.of(new Answer.Classified("project.classified")) : Optional.empty();
    }
}
