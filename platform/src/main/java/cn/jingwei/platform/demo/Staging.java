package cn.jingwei.platform.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import cn.jingwei.norms.source.YamlNode;

import org.jspecify.annotations.Nullable;

/**
 * A project of the demonstration to which a story happens: earlier or later, slower, not to its end, with other amounts.
 *
 * @param unit   id of the unit, whose handler acts where the story says {@code sponsor}; empty above projects
 * @param years  by which everything moves; days, and years within texts and facts
 * @param amount in ten thousands, of which amounts of the story are shares: {@code 30%}
 * @param delays act, or name of what it opens, to days: from there on everything comes so much later
 * @param with   the variants of the story that happen
 * @param skips  acts, or names of what they open, that do not happen
 * @param until  act, or name of what it opens, that is the last to happen; empty for all
 * @param fields other values of facts
 * @param then   what happens besides, on days of the story
 */
record Staging(String title, String unit, int years, BigDecimal amount, Map<String, Integer> delays, Set<String> with, Set<String> skips, String until,
               Map<String, @Nullable Object> fields, List<Step> then) {

    private static final Set<String> KEYS = Set.of("title", "unit", "years", "amount", "delays", "with", "skips", "until", "fields", "then");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SHARE = Pattern.compile("(\\d+(?:\\.\\d+)?)%");
    /** A year by which papers and plans are called. */
    private static final Pattern YEAR = Pattern.compile("(?<=\u3014)20\\d\\d(?=\u3015)|20\\d\\d(?=\u5e74)");

    static Staging read(YamlNode node, List<Step> then) {
        node.allowing(KEYS);
        var delays = new HashMap<String, Integer>();
        node.find("delays").ifPresent(given -> given.map().forEach((act, days) -> delays.put(act, days.number().intValueExact())));
        return new Staging(node.text("title", ""), node.text("unit", ""), node.find("years").map(one -> one.number().intValueExact()).orElse(0),
                node.find("amount").map(YamlNode::number).orElse(BigDecimal.ZERO), delays, Set.copyOf(node.texts("with")), Set.copyOf(node.texts("skips")), node.text("until", ""),
                Step.values(node, "fields"), then);
    }

    Staging movedBy(int more) {
        return new Staging(title, unit, years + more, amount, delays, with, skips, until, fields, then);
    }

    /**
     * The steps as they happen here.
     *
     * @param sponsor login of the one who acts for the unit
     */
    List<Step> of(Story story, String sponsor) {
        var steps = new ArrayList<Step>();
        var ahead = new HashMap<>(delays);
        var late = 0;
        for (var step : story.steps()) {
            late += happens(step) ? days(ahead.remove(step.act())) + days(ahead.remove(step.names())) : 0;
            if (happens(step) && !isNamed(step, skips)) {
                steps.add(staged(step, late, sponsor));
            }
            if (happens(step) && isNamed(step, Set.of(until))) {
                break;
            }
        }
        then.forEach(step -> steps.add(staged(step, 0, sponsor)));
        steps.sort(Comparator.comparing(Step::on));
        return steps;
    }

    private static int days(@Nullable Integer delay) {
        return delay == null ? 0 : delay;
    }

    private boolean happens(Step step) {
        var isVariant = step.only().isEmpty() || (step.only().startsWith("!") ? !with.contains(step.only().substring(1)) : with.contains(step.only()));
        return step.expected().isDone() && isVariant;
    }

    private static boolean isNamed(Step step, Set<String> names) {
        return !step.act().isEmpty() && names.contains(step.act()) || !step.names().isEmpty() && names.contains(step.names());
    }

    private Step staged(Step step, int late, String sponsor) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        step.fields().forEach((fact, value) -> values.put(fact, value(fact, fields.getOrDefault(fact, value))));
        var words = step.words();
        var staged = new Step.Words(text(words.title()), text(words.number()), text(words.reason()),
                Optional.ofNullable(words.claimedOn()).map(day -> day(day, late)).orElse(null), words.reports());
        return new Step(day(step.on(), late), step.by().equals("sponsor") ? sponsor : step.by(), step.act(), step.focus(), step.names(), "", staged, values,
                step.papers(), step.expected());
    }

    /** Offices are closed at weekends. */
    private LocalDate day(LocalDate day, int late) {
        var moved = day.plusYears(years).plusDays(late);
        return moved.plusDays(moved.getDayOfWeek() == DayOfWeek.SATURDAY ? 2 : moved.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : 0);
    }

    private @Nullable Object value(String fact, @Nullable Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        var share = SHARE.matcher(text);
        if (share.matches()) {
            return amount.multiply(new BigDecimal(share.group(1))).movePointLeft(2).setScale(2, RoundingMode.DOWN).stripTrailingZeros().toPlainString();
        }
        if (DAY.matcher(text).matches()) {
            return LocalDate.parse(text).plusYears(years).toString();
        }
        return fact.endsWith("_year") ? Integer.toString(Integer.parseInt(text) + years) : text;
    }

    private String text(String text) {
        return YEAR.matcher(text).replaceAll(year -> Integer.toString(Integer.parseInt(year.group()) + years));
    }
}
