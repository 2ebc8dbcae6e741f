package ipstrategy.console.language;

import java.util.Locale;
import java.util.Optional;

/// The languages of the console. Chinese comes first: it is shown to whoever asks for neither.
public enum Language {
    ZH("zh", "zh-CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", "en", Locale.ENGLISH);

    private final String code;
    private final String tag;
    private final Locale locale;

    Language(String code, String tag, Locale locale) {
        this.code = code;
        this.tag = tag;
        this.locale = locale;
    }

    /// What stands in addresses and cookies: `zh` or `en`.
    public String code() {
        return code;
    }

    /// What stands in a page's `lang`.
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }

    /// The language of this code, where there is one.
    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
