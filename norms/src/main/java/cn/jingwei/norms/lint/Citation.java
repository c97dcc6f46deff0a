package cn.jingwei.norms.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

import cn.jingwei.norms.text.Article;
import cn.jingwei.norms.text.OfficialText;

import org.jspecify.annotations.Nullable;

/** An article, and perhaps a paragraph and an item of it, as norms cite them. */
record Citation(String written, String article, @Nullable String paragraph, @Nullable String item) {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("cn.jingwei.norms.lint.citation");
    private static final Pattern FORM = Pattern.compile(WORDS.getString("citation"));

    static List<Citation> all(String cite) {
        var citations = new ArrayList<Citation>();
        var matcher = FORM.matcher(cite);
        while (matcher.find()) {
            citations.add(new Citation(matcher.group(), matcher.group("article"), matcher.group("paragraph"), matcher.group("item")));
        }
        return citations;
    }

    Optional<Article> article(OfficialText text) {
        return text.articles().stream().filter(article -> article.label().equals(this.article)).findFirst();
    }

    /** The article, if it has the paragraph and the item. */
    Optional<Article> find(OfficialText text) {
        return article(text).filter(article -> paragraph == null || ordinal(paragraph) <= article.paragraphs().size())
                .filter(article -> item == null || article.paragraphs().stream().flatMap(p -> p.items().stream())
                        .anyMatch(one -> one.label().equals(item)));
    }

    private static int ordinal(String numeral) {
        return WORDS.getString("ordinals").indexOf(numeral) + 1;
    }

    @Override
    public String toString() {
        return written;
    }
}
