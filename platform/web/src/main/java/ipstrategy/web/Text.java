package ipstrategy.web;

/// A text in the platform's two languages; neither is ever missing.
public record Text(String zh, String en) {

    public Text {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text needs both languages: zh «" + zh + "», en «" + en + "»");
        }
    }

    /// The text in the language of the caller.
    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
