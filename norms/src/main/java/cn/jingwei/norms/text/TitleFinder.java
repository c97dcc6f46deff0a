package cn.jingwei.norms.text;

import java.util.List;
import java.util.regex.Pattern;

import cn.jingwei.norms.text.file.SourceLine;

/** The name of a regulation is the last line of the preamble that reads like one; a broken one is put together again. */
final class TitleFinder {

    private static final Pattern TITLE = Resources.STRUCTURE.pattern("title");
    private static final Pattern NOT_FIRST = Resources.STRUCTURE.pattern("title.not.first");
    private static final Pattern HALF = Resources.STRUCTURE.pattern("title.half");

    private TitleFinder() {}

    /** Empty if no line reads like a title. */
    static String find(List<SourceLine> preamble) {
        for (int i = preamble.size() - 1; i >= 0; i--) {
            var line = preamble.get(i);
            var title = new Typography().clean(line);
            if (!TITLE.matcher(title).matches()) {
                continue;
            }
            boolean half = i > 0 && HALF.matcher(title).matches();
            if (half && preamble.get(i - 1).number() == line.number() - 1 && !NOT_FIRST.matcher(preamble.get(i - 1).text()).matches()) {
                return new Typography().clean(new SourceLine(line.number(), preamble.get(i - 1).text() + " " + line.text()));
            }
            return title;
        }
        return "";
    }
}
