package cn.jingwei.norms.text;

import java.nio.file.Path;
import java.util.List;

import cn.jingwei.norms.text.file.FileText;
import cn.jingwei.norms.text.file.Repair;
import cn.jingwei.norms.text.file.TextException;
import cn.jingwei.norms.text.file.TextFile;

/**
 * A regulation as text: its articles in printed order with chapters, and apart from them what stands before and after.
 * Everything that was changed while reading is in {@link #repairs()}; what is doubtful in the wording itself and was left
 * untouched is in {@link #defects()}. Both are in the order of the file.
 *
 * @param title name of the regulation, empty if the text does not print one
 */
public record OfficialText(String title, List<Chapter> chapters, List<Article> articles, Margin margin, Findings findings) {

    public OfficialText {
        chapters = List.copyOf(chapters);
        articles = List.copyOf(articles);
    }

    /**
     * Lines that belong to no article.
     *
     * @param preamble lines before the first chapter or article, such as the covering notice
     * @param notes    lines after the last article, such as distribution lists and attachments
     */
    public record Margin(List<String> preamble, List<String> notes) {

        public Margin {
            preamble = List.copyOf(preamble);
            notes = List.copyOf(notes);
        }
    }

    /** What a person should look at before relying on the text. */
    public record Findings(List<Repair> repairs, List<TextDefect> defects) {

        public Findings {
            repairs = List.copyOf(repairs);
            defects = List.copyOf(defects);
        }
    }

    /**
     * Reads plain text in any usual Chinese encoding, or a Word document (.docx); the content decides, not the name.
     *
     * @throws TextException if the file is of another kind, damaged, too large, not legible or without any article
     */
    public static OfficialText read(Path file) throws TextException {
        return of(TextFile.read(file));
    }

    /** As {@link #read}, from memory; {@code name} stands for the file in messages. */
    public static OfficialText parse(String name, byte[] content) throws TextException {
        return of(TextFile.parse(name, content));
    }

    private static OfficialText of(FileText file) {
        var text = ArticleSplitter.split(file);
        if (text.articles().isEmpty()) {
            throw file.withoutArticles();
        }
        var findings = new Findings(text.repairs(), DefectFinder.find(text, file));
        return new OfficialText(text.title(), text.chapters(), text.articles(), text.margin(), findings);
    }

    public List<Repair> repairs() {
        return findings.repairs();
    }

    public List<TextDefect> defects() {
        return findings.defects();
    }
}
