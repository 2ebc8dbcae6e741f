package ipstrategy.console.evaluation;

import ipstrategy.console.filing.Form;
import ipstrategy.console.language.Text;
import java.util.List;
import java.util.stream.IntStream;

/// A work plan by which a round is divided into strands, as the API takes it.
record Divided(Round.Basis basis, List<Part> strands, String reason) {

    private static final int MOST = 5;

    /// A strand to be.
    record Part(String code, String kind, Text title, List<String> bodies) {}

    static List<Planned.Row> rows() {
        return IntStream.range(0, MOST)
                .mapToObj(place -> Planned.Row.empty("strands", place))
                .toList();
    }

    /// Reads the form; rows without a code are left out.
    static Divided of(Form form) {
        return new Divided(
                new Round.Basis(form.text("basis/document"), form.text("basis/locator")),
                rows().stream()
                        .filter(row -> form.some(row.field("code")) != null)
                        .map(row -> new Part(
                                form.text(row.field("code")),
                                form.text(row.field("kind")),
                                new Text(form.text(row.field("title/zh")), form.text(row.field("title/en"))),
                                form.entries(row.field("bodies"))))
                        .toList(),
                form.text("reason"));
    }
}
