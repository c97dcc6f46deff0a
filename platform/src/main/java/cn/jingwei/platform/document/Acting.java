package cn.jingwei.platform.document;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.journal.Received;

/** Who uploads, states, accepts or withdraws: in which place, for which post and organisation, and when. */
public record Acting(Jurisdiction place, long person, long post, long organisation, Received received) {
}
