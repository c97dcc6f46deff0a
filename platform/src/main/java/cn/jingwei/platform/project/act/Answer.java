package cn.jingwei.platform.project.act;

import java.util.List;

import cn.jingwei.platform.project.duty.OwedDuty;
import cn.jingwei.platform.project.ruling.Verdict;

import org.jspecify.annotations.Nullable;

/** What became of a submission. Only {@link Done} has changed anything. */
public sealed interface Answer {

    /**
     * The act took effect.
     *
     * @param act     id of the act
     * @param seq     its number in the journal of the place
     * @param head    hash of the journal after it
     * @param focus   what it was about; the new focus, if it opened one
     * @param project that it belongs to; absent above projects
     * @param version of the project, or of the focus if it belongs to none
     * @param opened  what is owed because of it
     */
    public record Done(long act, long seq, String head, long focus, @Nullable Long project, long version, Verdict verdict, List<OwedDuty> opened) implements Answer {
    }

    /** Denied, or referred to people: the verdict lists everything that stands against it at once. */
    public record Refused(Verdict verdict) implements Answer {
    }

    /** Possible, with a written reason: norms that hold in principle stand against it, or the act is one of judgement. */
    public record ReasonNeeded(Verdict verdict) implements Answer {
    }

    /** Fields that cannot be read; every one is named. */
    public record Unreadable(List<FieldError> errors) implements Answer {
    }

    /** The seat may not do this act here. The key names the message. */
    public record Forbidden(String key, List<String> arguments) implements Answer {
    }

    /** There is no such focus or act, or none that this seat may know of. */
    public record Absent() implements Answer {
    }

    /** The project has changed since the sender looked at it. */
    public record Changed(long version) implements Answer {
    }

    /** The key was used for another request. */
    public record KeyReused() implements Answer {
    }

    /** The first request with this key is still at work. */
    public record InProgress() implements Answer {
    }

    /** Classified: nothing of it was kept. The key names the message that shows the way outside of the platform. */
    public record Classified(String key) implements Answer {
    }

    /**
     * @param field     fact id, or a field of the submission
     * @param key       names the message
     * @param arguments of the message
     */
    public record FieldError(String field, String key, List<String> arguments) {
    }
}
