package ipstrategy.gateway.sdmx.message;

import ipstrategy.gateway.sdmx.structure.Artefact;
import ipstrategy.gateway.sdmx.structure.Reference;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// What data there is for a query: which values each dimension takes, how many series and observations.
///
/// @param values by dimension
/// @param first the first day of the earliest period, or null where there is none
/// @param last the last day of the latest
public record AvailableData(
        Reference dataflow,
        Map<String, SortedSet<String>> values,
        @Nullable String first,
        @Nullable String last,
        int series,
        int observations) {

    /// The message that tells it of one or several dataflows, and the structure that is wanted with it.
    public static byte[] message(Envelope envelope, List<AvailableData> available, List<Artefact> related) {
        return StructureJson.of(envelope, related, available);
    }

    void write(Json json) {
        json.open()
                .open("constraintAttachment")
                .field("dataflow", dataflow.urn())
                .close();
        json.open("cubeRegion").field("include", true).array("keyValues");
        values.forEach((dimension, taken) -> {
            json.open().field("id", dimension).field("include", true);
            if (dimension.equals("TIME_PERIOD") && first != null && last != null) {
                json.open("timeRange");
                period(json, "startPeriod", first);
                period(json, "endPeriod", last);
                json.close();
            } else {
                json.array("values");
                taken.forEach(json::value);
                json.end();
            }
            json.close();
        });
        json.end().close();
        json.field("seriesCount", series).field("obsCount", observations).close();
    }

    private static void period(Json json, String name, String day) {
        json.open(name).field("period", day).field("isInclusive", true).close();
    }
}
