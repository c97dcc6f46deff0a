package cn.jingwei.norms.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cn.jingwei.norms.text.file.ChineseNumeral;
import org.jspecify.annotations.Nullable;

/**
 * The label in front of an item.
 *
 * @param form   which way of labelling it is; items of one level share it
 * @param number the number that it prints
 * @param length how many characters of the line it takes
 */
record ItemLabel(int form, int number, String printed, int length) {

    private static final List<Pattern> FORMS = Stream.of("free", "circled", "bracketed", "dotted", "enumerated")
            .map(form -> Resources.STRUCTURE.pattern("item." + form)).toList();
    private static final Pattern LIST_MARK = Resources.STRUCTURE.pattern("item.list.mark");
    private static final List<String> CIRCLED = List.of(Resources.STRUCTURE.text("item.circled.characters").split(" "));

    /** Null if the line starts no item. Only the first form may stand after an unfinished line. */
    static @Nullable ItemLabel of(String line, boolean finished) {
        for (int form = 0; form < (finished ? FORMS.size() : 1); form++) {
            var label = FORMS.get(form).matcher(line);
            if (label.find()) {
                return new ItemLabel(form, number(label.group(1)), label.group(), label.end());
            }
        }
        return null;
    }

    /** The line without a list mark that stands before a label. */
    static String withoutListMark(String line) {
        return LIST_MARK.matcher(line).replaceFirst("");
    }

    /** The number as norm ids write it: a, b … z, aa. */
    String letter() {
        var result = new StringBuilder();
        for (int left = number; left > 0; left = (left - 1) / 26) {
            result.insert(0, (char) ('a' + (left - 1) % 26));
        }
        return result.toString();
    }

    private static int number(String printed) {
        for (var row : CIRCLED) {
            if (row.contains(printed)) {
                return row.indexOf(printed) + 1;
            }
        }
        return ChineseNumeral.parse(printed);
    }
}
