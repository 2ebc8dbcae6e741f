package ipstrategy.console.release;

import ipstrategy.console.filing.Form;
import ipstrategy.console.language.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A release as it is proposed; what is left empty is no condition.
record Proposal(
        String code,
        Text name,
        @Nullable String asOf,
        @Nullable String document,
        @Nullable List<String> metrics,
        @Nullable List<String> periods,
        @Nullable List<String> regions,
        String reason) {

    static Proposal of(Form form) {
        return new Proposal(
                form.text("code"),
                new Text(form.text("name.zh"), form.text("name.en")),
                form.some("asOf"),
                form.some("document"),
                codes(form, "metrics"),
                codes(form, "periods"),
                codes(form, "regions"),
                form.text("reason"));
    }

    private static @Nullable List<String> codes(Form form, String field) {
        List<String> codes = form.words(field);
        return codes.isEmpty() ? null : codes;
    }
}
