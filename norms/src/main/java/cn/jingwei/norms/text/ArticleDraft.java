package cn.jingwei.norms.text;

import java.util.ArrayList;
import java.util.List;

import cn.jingwei.norms.text.file.Repair;
import cn.jingwei.norms.text.file.SourceLine;
import org.jspecify.annotations.Nullable;

/** An article while its lines come in: joins wrapped lines, then sorts paragraphs and items. */
final class ArticleDraft {

    /** A run of lines that belong together; with a label it is an item. */
    private record Block(int line, @Nullable ItemLabel label, StringBuilder text) {}

    private final Headings.ArticleStart start;
    private final int line;
    private final boolean wrapped;
    private final List<Block> blocks = new ArrayList<>();

    /** @param wrapped whether lines are broken inside sentences throughout, so that a missing full stop alone joins two of them */
    ArticleDraft(Headings.ArticleStart start, int line, boolean wrapped) {
        this.start = start;
        this.line = line;
        this.wrapped = wrapped;
    }

    int number() {
        return start.number();
    }

    boolean isFinished() {
        return blocks.isEmpty() || Headings.isFinished(blocks.getLast().text());
    }

    void add(SourceLine added, List<Repair> repairs) {
        var text = ItemLabel.withoutListMark(added.text());
        if (text.length() < added.text().length()) {
            repairs.add(new Repair(Repair.Kind.LIST_MARK, added.number(), 1, added.text()));
        }
        var label = ItemLabel.of(text, isFinished());
        if (label != null) {
            blocks.add(new Block(added.number(), label, new StringBuilder(text.substring(label.length()).strip())));
        } else if (isFinished() || isParagraphAfterMissingFullStop(text)) {
            blocks.add(new Block(added.number(), null, new StringBuilder(text)));
        } else {
            join(blocks.getLast(), new SourceLine(added.number(), text), repairs);
        }
    }

    private boolean isParagraphAfterMissingFullStop(String text) {
        var before = blocks.getLast().text().toString();
        return !wrapped && !before.isEmpty() && !LineBreak.isInsideSentence(before, text);
    }

    private static void join(Block block, SourceLine added, List<Repair> repairs) {
        if (!block.text().isEmpty()) {
            repairs.add(new Repair(Repair.Kind.LINES_JOINED, added.number(), 1, added.text()));
        }
        block.text().append(' ').append(added.text());
    }

    Article finish(Typography typography) {
        var paragraphs = new ArrayList<Article.Paragraph>();
        var text = new ArrayList<String>();
        for (int i = 0; i < blocks.size();) {
            var first = blocks.get(i);
            boolean introduces = first.label() == null;
            int end = i + 1;
            while (end < blocks.size() && blocks.get(end).label() != null) {
                end++;
            }
            var introduction = introduces ? typography.clean(new SourceLine(first.line(), first.text().toString())) : "";
            var items = items(blocks.subList(introduces ? i + 1 : i, end), typography);
            paragraphs.add(new Article.Paragraph(paragraphs.size() + 1, first.line(), introduction, items));
            if (introduces) {
                text.add(introduction);
            }
            items.forEach(item -> text.add(item.label() + item.text()));
            i = end;
        }
        return new Article(start.number(), start.label(), line, String.join("\n", text), paragraphs);
    }

    /** The first label decides which form is the level of the items; other forms go into the item above them. */
    private static List<Article.Item> items(List<Block> labelled, Typography typography) {
        var items = new ArrayList<Article.Item>();
        int form = -1;
        for (var block : labelled) {
            var label = block.label();
            if (label == null) {
                continue;
            }
            var text = typography.clean(new SourceLine(block.line(), block.text().toString()));
            var printed = typography.clean(new SourceLine(block.line(), label.printed()));
            if (items.isEmpty() || label.form() == form) {
                form = label.form();
                items.add(new Article.Item(label.number(), label.letter(), printed, block.line(), text));
            } else {
                items.add(below(items.removeLast(), printed + text));
            }
        }
        return items;
    }

    private static Article.Item below(Article.Item above, String text) {
        return new Article.Item(above.number(), above.letter(), above.label(), above.line(), above.text() + "\n" + text);
    }
}
