package ipstrategy.console.language;

/// A text in both languages, as the API gives it.
public record Text(String zh, String en) {

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
