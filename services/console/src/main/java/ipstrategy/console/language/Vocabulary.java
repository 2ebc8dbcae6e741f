package ipstrategy.console.language;

import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// What the codes of the API are called on a page: `measure-status.OVERDUE` is 逾期, "overdue".
public final class Vocabulary {

    private static final String BUNDLE = "ipstrategy.console.vocabulary";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Vocabulary() {}

    /// The word for a code, or the code itself where a newer API has one that this console does not know.
    public static String word(String list, String code, Language language) {
        try {
            return ResourceBundle.getBundle(BUNDLE, language.locale(), Vocabulary.class.getClassLoader(), NO_FALLBACK)
                    .getString(list + "." + code);
        } catch (MissingResourceException newer) {
            return code;
        }
    }
}
