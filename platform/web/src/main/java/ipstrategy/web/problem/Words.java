package ipstrategy.web.problem;

import ipstrategy.web.Language;
import ipstrategy.web.Text;
import java.text.MessageFormat;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The sentences of problems and reasons, in both languages.
public final class Words {

    /// An argument that begins so is itself a word of the list, to be said in the same language.
    public static final String NOUN = "noun.";

    private static final String BUNDLE = "ipstrategy.web.words";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    public static String say(String word, List<Object> arguments, Language language) {
        String pattern;
        try {
            pattern = ResourceBundle.getBundle(BUNDLE, language.locale(), Words.class.getClassLoader(), NO_FALLBACK)
                    .getString(word);
        } catch (MissingResourceException noSuchWord) {
            // A sentence given in full, as Hibernate Validator does, is its own word.
            return word;
        }
        Object[] plain = arguments.stream()
                .map(String::valueOf)
                .map(argument -> argument.startsWith(NOUN) ? say(argument, List.of(), language) : argument)
                .toArray();
        return new MessageFormat(pattern, language.locale()).format(plain);
    }

    /// The same sentence in both languages.
    public static Text both(String word, Object... arguments) {
        List<Object> said = List.of(arguments);
        return new Text(say(word, said, Language.ZH), say(word, said, Language.EN));
    }
}
