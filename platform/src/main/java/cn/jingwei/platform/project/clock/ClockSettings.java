package cn.jingwei.platform.project.clock;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * House rules, not law: how long before its last day a duty is reminded of, and how long after it those who supervise are told.
 *
 * @param remindBefore  in calendar days
 * @param escalateAfter in calendar days
 */
@ConfigurationProperties("jingwei.clock")
record ClockSettings(@DefaultValue("7") int remindBefore, @DefaultValue("5") int escalateAfter) {
}
