package ipstrategy.console.definition;

import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Printed;
import ipstrategy.console.language.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A definition as the API takes it, whole: what the form does not ask for stays as it stands. What is no number
/// is handed on, for the API to say so.
record Wanted(
        Text name,
        Text concept,
        List<String> contributing,
        String unit,
        @Nullable Object unitMultiplier,
        String kind,
        String direction,
        String frequency,
        @Nullable String attribute,
        List<Dimension> dimensions,
        List<Rulebook.NewRule> rules,
        @Nullable String timeAggregation,
        @Nullable String regionAggregation,
        @Nullable String weight,
        @Nullable String formula,
        @Nullable String owner,
        Printed source,
        @Nullable Text note,
        String reason) {

    /// @param standing the definition that is revised
    static Wanted of(Definition standing, List<Rulebook.Entered> rules, Form form) {
        return new Wanted(
                form.bilingual("name"),
                form.bilingual("concept"),
                standing.contributing(),
                form.has("unit") ? form.text("unit") : standing.unit(),
                form.numberOrText("unitMultiplier"),
                standing.kind(),
                form.text("direction"),
                form.text("frequency"),
                standing.attribute(),
                standing.dimensions(),
                rules.stream().map(Rulebook.Entered::rule).toList(),
                standing.timeAggregation(),
                standing.regionAggregation(),
                standing.weight(),
                form.some("formula"),
                form.some("owner"),
                Printed.of(form, "source"),
                form.someBilingual("note"),
                form.text("reason"));
    }
}
