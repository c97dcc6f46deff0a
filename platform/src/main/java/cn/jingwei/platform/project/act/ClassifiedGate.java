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
        return Boolean.TRUE.equals(submission.fields().get(MARK)) || "true".equals(submission.fields().get(MARK))
                ? Optional.of(new Answer.Classified("project.classified")) : Optional.empty();
    }
}
