package ipstrategy.console.visit;

import java.util.Optional;

/// In which light a page is shown.
public enum Theme {
    /// as the machine is set
    AUTO("auto"),
    LIGHT("light"),
    DARK("dark");

    private final String code;

    Theme(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }

    static Optional<Theme> of(String code) {
        for (Theme theme : values()) {
            if (theme.code.equals(code)) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }
}
