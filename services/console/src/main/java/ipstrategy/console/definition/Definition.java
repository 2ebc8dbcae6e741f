package ipstrategy.console.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import ipstrategy.console.page.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a metric means now.
///
/// @param revision which version of its definition this is
/// @param rules what must hold for its figures, beyond what holds for all
record Definition(
        String code,
        int revision,
        Text name,
        Text concept,
        String service,
        List<String> contributing,
        String unit,
        @Nullable Text unitName,
        int unitMultiplier,
        String kind,
        String direction,
        String frequency,
        @Nullable String attribute,
        List<Dimension> dimensions,
        List<Rule> rules,
        @Nullable String timeAggregation,
        @Nullable String regionAggregation,
        @Nullable String weight,
        @Nullable String formula,
        @Nullable String owner,
        Source source,
        @Nullable Text note,
        @JsonProperty("_actions") List<Action> actions) {

    public Action toRevise() {
        return Action.among(actions, "revise-definition");
    }

    public String page() {
        return "/metrics/" + code + "/definition";
    }

    public boolean isEvery(String often) {
        return frequency.equals(often);
    }

    public boolean isTowards(String way) {
        return direction.equals(way);
    }

    public boolean isOwnedBy(String agency) {
        return agency.equals(owner);
    }

    /// What stands, as forms take it.
    public String power() {
        return Integer.toString(unitMultiplier);
    }

    public String locator() {
        return source.locator() == null ? "" : source.locator();
    }

    public String formulaOrNone() {
        return formula == null ? "" : formula;
    }

    public String noteZh() {
        return note == null ? "" : note.zh();
    }

    public String noteEn() {
        return note == null ? "" : note.en();
    }
}
