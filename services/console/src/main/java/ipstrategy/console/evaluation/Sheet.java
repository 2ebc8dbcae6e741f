package ipstrategy.console.evaluation;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An evaluation beside the checklist of its round.
///
/// @param tag the entity tag of the evaluation as it was read
/// @param round nothing where it cannot be read
/// @param versions what was published, in order
public record Sheet(
        Evaluation evaluation, String tag, @Nullable Round round, List<Evaluation.Version> versions) {

    private static final List<String> SEVERITIES = List.of("MINOR", "SERIOUS", "GRAVE");

    /// One item of the checklist with what was given for it.
    ///
    /// @param item nothing where the round cannot be read
    public record Line(int place, Evaluation.Mark mark, Round.@Nullable Item item) {

        /// A field of a form about this item, as the API calls it.
        public String field(String name) {
            return "marks/" + place + "/" + name;
        }
    }

    public List<Line> lines() {
        return IntStream.range(0, evaluation.marks().size())
                .mapToObj(place -> {
                    Evaluation.Mark mark = evaluation.marks().get(place);
                    return new Line(place, mark, item(mark.item()));
                })
                .toList();
    }

    public List<String> severities() {
        return SEVERITIES;
    }

    private Round.@Nullable Item item(String code) {
        return round == null
                ? null
                : round.items().stream()
                        .filter(item -> item.code().equals(code))
                        .findFirst()
                        .orElse(null);
    }
}
