package ipstrategy.console.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import ipstrategy.console.page.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A numbered measure of a plan.
///
/// @param rule how the document says who answers for it
/// @param conditional whether it is to be done only where something happens first
/// @param predecessors measures of earlier plans that it goes on with
public record Measure(
        String id,
        String plan,
        String number,
        @Nullable Section section,
        Text title,
        @Nullable Text summary,
        String service,
        String rule,
        List<Responsibility> responsibilities,
        Deadline deadline,
        boolean conditional,
        List<Deliverable> deliverables,
        List<Obligation> obligations,
        List<String> metrics,
        List<String> predecessors,
        List<String> successors,
        @Nullable Source source,
        String status,
        @JsonProperty("_actions") List<Action> actions) {

    /// Where in the plan it stands.
    public record Section(String code, Text title) {}

    /// An agency that answers for it, and as what.
    public record Responsibility(String agency, String role) {}

    /// Until when.
    public record Deadline(
            String kind, @Nullable LocalDate due, @Nullable LocalDate extendedTo) {

        /// The day that counts now.
        public @Nullable LocalDate standing() {
            return extendedTo == null ? due : extendedTo;
        }
    }

    /// What it is to bring.
    public record Deliverable(String id, String kind, Text title) {}

    /// What it asks of a class of provinces.
    public record Obligation(int clause, String regionClass, String obligation) {}

    /// Its summary as a form takes it.
    public String summaryIn(String language) {
        return summary == null ? "" : language.equals("zh") ? summary.zh() : summary.en();
    }

    public Action action(String name) {
        return Action.among(actions, name);
    }

    public String page() {
        return "/measures/" + id;
    }

    /// Those that answer for it before all others.
    public List<Responsibility> leads() {
        return responsibilities.stream()
                .filter(each -> each.role().equals("LEAD") || each.role().equals("CO_LEAD"))
                .toList();
    }

    public List<Responsibility> others() {
        return responsibilities.stream().filter(each -> !leads().contains(each)).toList();
    }
}
