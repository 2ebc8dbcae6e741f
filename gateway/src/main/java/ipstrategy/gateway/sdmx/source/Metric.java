package ipstrategy.gateway.sdmx.source;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.web.Text;
import java.util.ArrayList;
import java.util.List;

/// A metric as its service describes it.
///
/// @param revision which definition of it this is, from 1
/// @param service who owns it
/// @param unitMultiplier the power of ten by which its figures are written
/// @param breakdowns the ways in which its figures are broken down
public record Metric(
        String code,
        int revision,
        Text name,
        Text concept,
        String service,
        String unit,
        Text unitName,
        int unitMultiplier,
        List<Breakdown> breakdowns) {

    public Metric {
        breakdowns = List.copyOf(breakdowns);
    }

    /// What is said once of all its figures: the unit, or its multiplier.
    public String attribute(String component) {
        return component.equals("UNIT_MULT") ? String.valueOf(unitMultiplier) : unit;
    }

    /// A way in which figures are broken down.
    public record Breakdown(String code, List<Value> values) {

        public Breakdown {
            values = List.copyOf(values);
        }
    }

    /// What a breakdown can be.
    public record Value(String code, Text name) {}

    static Metric of(JsonNode metric) {
        return of(
                metric.path("code").asText(),
                metric.path("revision").asInt(1),
                metric.path("service").asText(),
                metric);
    }

    /// The same metric under another revision of its definition.
    ///
    /// @param definition what that revision says
    Metric under(int other, JsonNode definition) {
        return of(code, other, service, definition);
    }

    private static Metric of(String code, int revision, String service, JsonNode metric) {
        String unit = metric.path("unit").asText();
        List<Breakdown> breakdowns = new ArrayList<>();
        metric.path("dimensions").forEach(dimension -> {
            List<Value> values = new ArrayList<>();
            dimension
                    .path("values")
                    .forEach(value -> values.add(new Value(
                            value.path("code").asText(),
                            Texts.orCode(value.path("name"), value.path("code").asText()))));
            breakdowns.add(new Breakdown(dimension.path("code").asText(), values));
        });
        return new Metric(
                code,
                revision,
                Texts.orCode(metric.path("name"), code),
                Texts.orCode(metric.path("concept"), code),
                service,
                unit,
                Texts.orCode(metric.path("unitName"), unit),
                metric.path("unitMultiplier").asInt(0),
                breakdowns);
    }
}
