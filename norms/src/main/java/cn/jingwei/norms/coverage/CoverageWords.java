package cn.jingwei.norms.coverage;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.norms.law.Norm;

import com.ibm.icu.text.RuleBasedNumberFormat;

/** What people read about coverage, in the language of the bundle. */
public final class CoverageWords {

    private final ResourceBundle bundle;
    private final RuleBasedNumberFormat numerals = new RuleBasedNumberFormat(Locale.CHINESE, RuleBasedNumberFormat.SPELLOUT);

    public CoverageWords(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    boolean isEnglish() {
        return bundle.getLocale().getLanguage().equals("en");
    }

    public String text(String key, Object... arguments) {
        var words = new Object[arguments.length];
        for (var i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(words);
    }

    /** The number of an article as the text writes it. */
    public String article(int number) {
        return text("article.number", isEnglish() ? number : numerals.format(number));
    }

    /** The name of a member of an enumeration. */
    public String of(Enum<?> value) {
        return text(value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + id(value));
    }

    public String effect(String id) {
        return text("effect." + id);
    }

    /** Our paraphrase in Chinese, or the reading in English if there is one. */
    public String summary(Norm norm) {
        return isEnglish() && !norm.wording().requiresText().isEmpty() ? norm.wording().requiresText() : norm.wording().summaryZh();
    }

    String label(Dictionary dictionary, String id) {
        return id.equals("always") ? text("on.always") : isEnglish() ? id : dictionary.label(id);
    }

    /** Why the norm is not for software, if it is not. */
    public Optional<String> outside(Norm norm) {
        return switch (norm.nature().enforcement()) {
            case OUTSIDE -> Optional.of(isEnglish() ? norm.wording().enforcementNote() : norm.wording().enforcementNoteZh());
            case ENFORCED, TRACKED, RECORDED, GUIDED -> Optional.empty();
        };
    }

    static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
