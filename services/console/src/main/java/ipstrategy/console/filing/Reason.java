package ipstrategy.console.filing;

/// Why something is done, where the API asks for nothing else.
public record Reason(String reason) {

    public static Reason of(Form form) {
        return new Reason(form.text("reason"));
    }
}
