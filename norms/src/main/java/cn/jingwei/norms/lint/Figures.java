package cn.jingwei.norms.lint;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import cn.jingwei.norms.fact.Row;

import com.ibm.icu.text.RuleBasedNumberFormat;

/** The figures of a text, in digits or in Chinese numerals. */
record Figures(String text) {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("cn.jingwei.norms.lint.citation");

    static Figures in(String text) {
        return new Figures(text.replaceAll("\\s+", ""));
    }

    /** A number in the scale of a row; a share of one also as percent. */
    boolean has(long scaled) {
        var number = BigDecimal.valueOf(scaled, Row.SCALE);
        var percent = number.movePointRight(2);
        return forms(number).anyMatch(text::contains) || hasYears(number) || number.compareTo(BigDecimal.ONE) < 0 && number.signum() > 0
                && (text.contains(plain(percent) + "%") || text.contains(WORDS.getString("percent") + spelled(percent)));
    }

    /** Days, or months also as years. */
    boolean has(Period period) {
        if (period.getDays() > 0) {
            return forms(BigDecimal.valueOf(period.getDays())).anyMatch(text::contains);
        }
        var months = BigDecimal.valueOf(period.toTotalMonths());
        return forms(months).anyMatch(text::contains) || hasYears(months)
                || period.toTotalMonths() == 6 && text.contains(WORDS.getString("half-year"));
    }

    /** A number of months written as years. */
    private boolean hasYears(BigDecimal months) {
        var years = months.divideAndRemainder(BigDecimal.valueOf(12));
        return years[1].signum() == 0 && forms(years[0]).anyMatch(form -> text.contains(form + WORDS.getString("year")));
    }

    private static Stream<String> forms(BigDecimal number) {
        return Stream.of(plain(number), spelled(number));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String spelled(BigDecimal number) {
        return new RuleBasedNumberFormat(Locale.CHINA, RuleBasedNumberFormat.SPELLOUT).format(number);
    }
}
