package cn.jingwei.platform.project.attachment;

import cn.jingwei.platform.document.DocumentId;
import cn.jingwei.platform.document.Refusal;

/** What became of a document. Only {@link Done} has changed anything. */
public sealed interface Outcome {

    record Done(DocumentId document) implements Outcome {
    }

    /** The file itself is not taken. */
    record NotTaken(Refusal why) implements Outcome {
    }

    /** Not for this seat, or not any more. The key names the message. */
    record Forbidden(String key) implements Outcome {
    }

    /** There is no such document, focus or kind, or none that this seat may know of. */
    record Absent() implements Outcome {
    }
}
