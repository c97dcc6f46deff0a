package cn.jingwei.platform.project.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import cn.jingwei.platform.project.ruling.Governing;
import cn.jingwei.platform.project.ruling.Verdict;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How the pages of projects put into words what is not a text yet: {@code ${@tell.days(duty.dueOn)}}. In the reader's language. */
@Component("tell")
class Tell {

    private static final int SOON = 7;

    private final MessageSource messages;
    private final Governing governing;

    Tell(MessageSource messages, Governing governing) {
        this.messages = messages;
        this.governing = governing;
    }

    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** A message of the spine with its arguments; what is a list of names in it is one text. */
    public String message(String key, Collection<String> arguments) {
        var isOfNames = key.startsWith("project.forbidden.");
        return text(key, isOfNames ? new Object[] {list(arguments)} : arguments.stream().map(this::dated).toArray());
    }

    public String list(Collection<String> names) {
        return String.join(text("project.list.separator"), names);
    }

    /** How long until the last day, in words. */
    public String days(@Nullable LocalDate last) {
        if (last == null) {
            return "";
        }
        var days = ChronoUnit.DAYS.between(governing.today(), last);
        return days < 0 ? text("project.days.over", String.valueOf(-days)) : days == 0 ? text("project.days.today")
                : text("project.days.left", String.valueOf(days));
    }

    /** The colour that goes with {@link #days}. */
    public String urgency(@Nullable LocalDate last) {
        if (last == null) {
            return "secondary";
        }
        var days = ChronoUnit.DAYS.between(governing.today(), last);
        return days < 0 ? "red" : days <= SOON ? "yellow" : "secondary";
    }

    public LocalDate today() {
        return governing.today();
    }

    /** Names of which one is enough. */
    public String any(Collection<String> names) {
        return String.join(text("project.list.or"), names);
    }

    /** A number with its unit; money always with two decimals, nothing else with any that were not given. */
    public String amount(String digits, @Nullable String unit) {
        if (unit == null) {
            return text("project.number", new BigDecimal(digits));
        }
        return messages.getMessage("project.unit." + unit, new Object[] {new BigDecimal(digits)}, digits, LocaleContextHolder.getLocale());
    }

    /** A unit alone, beside a field. */
    public String unit(String unit) {
        return messages.getMessage("project.unit.name." + unit, null, "", LocaleContextHolder.getLocale());
    }

    public @Nullable BigDecimal number(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }

    public LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** A truth, known to be none, or the text itself. */
    public String value(String text) {
        return switch (text) {
            case "true" -> text("project.truth.yes");
            case "false" -> text("project.truth.no");
            case "null", "" -> text("project.none");
            default -> dated(text);
        };
    }

    private String dated(String text) {
        return Typed.day(text).filter(day -> day.toString().equals(text)).map(day -> text("project.date", String.valueOf(day.getYear()),
                String.valueOf(day.getMonthValue()), String.valueOf(day.getDayOfMonth()))).orElse(text);
    }

    /** What comes first in plain sense. */
    public String need(Verdict.Precondition need) {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? need.en() : need.zh();
    }

    /** Who does an act here, and by which act. */
    public String ways(List<Verdict.Way> ways) {
        return String.join(text("project.way.or"), ways.stream().map(way -> text("project.way", list(way.who()), way.label())).toList());
    }

    public String bytes(long length) {
        var units = Map.of(0, "B", 1, "KB", 2, "MB", 3, "GB");
        var size = (double) length;
        var unit = 0;
        while (size >= 1024 && unit < 3) {
            size /= 1024;
            unit++;
        }
        return (unit == 0 ? String.valueOf(length) : String.format(Locale.ROOT, "%.1f", size)) + " " + units.get(unit);
    }
}
