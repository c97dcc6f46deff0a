package cn.jingwei.norms.text.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes out of each line what is no text, makes all spaces ordinary ones and all characters simplified. */
final class LineCleaner {

    private static final Pattern RESIDUE = Words.FILE.pattern("residue");
    private static final Pattern PAGE_NUMBER = Words.FILE.pattern("page.number");
    private static final Pattern SPACE = Pattern.compile("[\\t\\f\\x0B\\p{Zs}]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
    private static final int FULL_TO_HALF = '\uFF01' - '!';

    private final List<SourceLine> lines = new ArrayList<>();
    private final List<Repair> repairs = new ArrayList<>();
    private int widened;
    private int firstWidened;

    private LineCleaner() {}

    static FileText clean(FileText raw) {
        var cleaner = new LineCleaner();
        cleaner.repairs.addAll(raw.repairs());
        raw.lines().forEach(cleaner::add);
        if (cleaner.widened > 0) {
            cleaner.repairs.add(new Repair(Repair.Kind.WIDTH, cleaner.firstWidened, cleaner.widened, ""));
        }
        return Simplifier.simplify(new FileText(raw.name(), cleaner.lines, cleaner.repairs));
    }

    private void add(SourceLine line) {
        var text = SPACE.matcher(line.text()).replaceAll(" ");
        text = without(INVISIBLE, line.number(), text, Repair.Kind.CONTROL_RESIDUE);
        text = without(RESIDUE, line.number(), text, Repair.Kind.CONTROL_RESIDUE);
        text = without(PAGE_NUMBER, line.number(), text.strip(), Repair.Kind.PAGE_NUMBER);
        text = halfWidth(line.number(), text).strip();
        if (!text.isEmpty()) {
            lines.add(new SourceLine(line.number(), text));
        }
    }

    private String without(Pattern pattern, int line, String text, Repair.Kind kind) {
        var found = pattern.matcher(text).results().toList();
        if (found.isEmpty()) {
            return text;
        }
        repairs.add(new Repair(kind, line, found.size(), visible(found.getFirst().group())));
        return pattern.matcher(text).replaceAll("");
    }

    private static String visible(String residue) {
        return INVISIBLE.matcher(residue).matches() ? "U+%04X".formatted((int) residue.charAt(0)) : residue;
    }

    private String halfWidth(int line, String text) {
        var result = new StringBuilder(text);
        for (int i = 0; i < result.length(); i++) {
            char half = (char) (result.charAt(i) - FULL_TO_HALF);
            if (half < 0x7F && Character.isLetterOrDigit(half)) {
                result.setCharAt(i, half);
                firstWidened = widened++ == 0 ? line : firstWidened;
            }
        }
        return result.toString();
    }
}
