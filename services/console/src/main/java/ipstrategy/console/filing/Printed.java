package ipstrategy.console.filing;

/// Where something is printed, as the API takes it.
public record Printed(String document, String locator) {

    /// As a form asks for it.
    public static Printed of(Form form, String field) {
        return new Printed(form.text(field + "/document"), form.text(field + "/locator"));
    }
}
