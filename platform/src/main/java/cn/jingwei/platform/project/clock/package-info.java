/** What happens by the passing of time alone: events of the calendar, reminders, what is overdue and who is told of it. */
@NamedInterface("clock")
@NullMarked
package cn.jingwei.platform.project.clock;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
