package ipstrategy.web;

import java.util.List;
import java.util.Locale;

/// The platform's languages. Chinese comes first: it answers whoever asks for neither.
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /// The first language of an `Accept-Language` header that the platform speaks.
    public static Language of(List<Locale> accepted) {
        for (Locale locale : accepted) {
            for (Language language : values()) {
                if (language.locale.getLanguage().equals(locale.getLanguage())) {
                    return language;
                }
            }
        }
        return ZH;
    }
}
