package cn.jingwei.norms.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import cn.jingwei.norms.text.file.FileText;
import cn.jingwei.norms.text.file.Quote;
import cn.jingwei.norms.text.file.Repair;

/** Looks for what is doubtful in a text: its numbering, its sentences, and traces of software in the lines as they came. */
final class DefectFinder {

    private DefectFinder() {}

    /** In the order of the file. */
    static List<TextDefect> find(OfficialText text, FileText raw) {
        var found = new ArrayList<TextDefect>();
        found.addAll(NumberingDefects.find(text.articles()));
        for (var article : text.articles()) {
            found.addAll(WordingDefects.find(article));
            found.addAll(BoundaryDefects.find(article));
        }
        for (var line : raw.lines()) {
            int lost = line.text().indexOf(FileText.LOST);
            if (lost >= 0) {
                found.add(new TextDefect(TextDefect.Kind.LOST_CHARACTER, article(text, line.number()), line.number(),
                        Quote.around(line.text(), lost)));
            }
        }
        for (var repair : text.repairs()) {
            if (repair.kind() == Repair.Kind.CONTROL_RESIDUE) {
                found.add(new TextDefect(TextDefect.Kind.CONTROL_RESIDUE, article(text, repair.line()), repair.line(), repair.detail()));
            }
        }
        found.sort(Comparator.comparingInt(TextDefect::line));
        return found;
    }

    private static int article(OfficialText text, int line) {
        int number = 0;
        for (var article : text.articles()) {
            number = article.line() <= line ? article.number() : number;
        }
        return number;
    }
}
