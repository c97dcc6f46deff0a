package cn.jingwei.platform.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How templates write dates, times and amounts in the reader's language: {@code ${@words.date(day)}}. Nothing is written for what is not known. */
@Component("words")
class Words {

    private final MessageSource messages;
    private final Clock clock;

    Words(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? "" : format("web.format.date", day);
    }

    /** As the clock on the wall in China shows it. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : format("web.format.time", at.atZone(clock.getZone()));
    }

    /** In units of ten thousand yuan, which the text beside it names. */
    public String wan(@Nullable BigDecimal amount) {
        return amount == null ? "" : new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }

    private String format(String key, TemporalAccessor when) {
        var locale = LocaleContextHolder.getLocale();
        return DateTimeFormatter.ofPattern(messages.getMessage(key, null, locale), locale).format(when);
    }
}
