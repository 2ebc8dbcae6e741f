package ipstrategy.console.language;

import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/// What the codes of the API are called on a page: `measure-status.OVERDUE` is 逾期, "overdue".
public final class Vocabulary {

    private static final String BUNDLE = "ipstrategy.console.vocabulary";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Pattern BETWEEN_STEPS = Pattern.compile("[/.\\[\\]]+");
    private static final Pattern INDEX = Pattern.compile("\\d{1,6}");

    private Vocabulary() {}

    /// The word for a code, or the code itself where a newer API has one that this console does not know.
    public static String word(String list, String code, Language language) {
        return find(list, code, language).orElse(code);
    }

    /// What a field of the API is called, step by step: `responsibilities/0/agency` is 分工 1 › 部门. Steps without a
    /// name are left out; nothing is left where none has one.
    public static String field(String place, Language language) {
        List<String> steps = new ArrayList<>();
        for (String step : BETWEEN_STEPS.split(place)) {
            if (INDEX.matcher(step).matches() && !steps.isEmpty()) {
                steps.add(steps.removeLast() + " " + (Integer.parseInt(step) + 1));
            } else {
                find("audit-field", step, language).ifPresent(steps::add);
            }
        }
        return String.join(" › ", steps);
    }

    private static Optional<String> find(String list, String code, Language language) {
        try {
            return Optional.of(
                    ResourceBundle.getBundle(BUNDLE, language.locale(), Vocabulary.class.getClassLoader(), NO_FALLBACK)
                            .getString(list + "." + code));
        } catch (MissingResourceException newer) {
            return Optional.empty();
        }
    }
}
