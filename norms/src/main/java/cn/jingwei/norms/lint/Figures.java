package cn.jingwei.norms.lint;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

import cn.jingwei.norms.fact.Row;

import com.ibm.icu.text.RuleBasedNumberFormat;

/** The figures of a text, in digits or in Chinese numerals. */
record Figures(String text) {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("cn.jingwei.norms.lint.citation");

    static Figures in(String text) {
        return new Figures(text.replaceAll("\\s+", ""));
    }

    /** A number in the scale of a row; months also as years, a share of one also as percent. */
    boolean has(long scaled) {
        var number = BigDecimal.valueOf(scaled, Row.SCALE);
        var percent = number.movePointRight(2);
        return has(number, "", "") || hasYears(number) || has(percent, "", "%") || has(percent, WORDS.getString("percent"), "");
    }

    /** Days, or months also as years. */
    boolean has(Period period) {
        if (period.getDays() > 0) {
            return has(BigDecimal.valueOf(period.getDays()), "", "");
        }
        var months = BigDecimal.valueOf(period.toTotalMonths());
        return has(months, "", "") || hasYears(months) || period.toTotalMonths() == 6 && text.contains(WORDS.getString("half-year"));
    }

    /** A number of months written as years. */
    private boolean hasYears(BigDecimal months) {
        var years = months.divideAndRemainder(BigDecimal.valueOf(12));
        return years[1].signum() == 0 && has(years[0], "", WORDS.getString("year"));
    }

    /** The number in digits or numerals, not as a part of a longer one, between the given words. */
    private boolean has(BigDecimal number, String before, String after) {
        var digits = "(?<![0-9.])" + Pattern.quote(plain(number)) + "(?![0-9.])";
        var numerals = "[" + WORDS.getString("numerals") + "]";
        var spelled = "(?<!" + numerals + ")" + spelled(number) + "(?!" + numerals + ")";
        return Pattern.compile(before + "(?:" + digits + "|" + spelled + ")" + after).matcher(text).find();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String spelled(BigDecimal number) {
        return new RuleBasedNumberFormat(Locale.CHINA, RuleBasedNumberFormat.SPELLOUT).format(number);
    }
}
