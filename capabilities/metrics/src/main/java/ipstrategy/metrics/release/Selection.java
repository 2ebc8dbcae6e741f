package ipstrategy.metrics.release;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which figures a release holds, of those that this service published; null means no condition.
///
/// @param document only figures that this document prints
@Schema(name = "ReleaseSelection")
record Selection(
        @Nullable @Schema(examples = "REPORT-2017") String document,
        @Nullable List<String> metrics,
        @Nullable List<String> periods,
        @Nullable List<String> regions) {

    Selection {
        metrics = ordered(metrics);
        periods = ordered(periods);
        regions = ordered(regions);
    }

    Map<String, @Nullable Object> canonical() {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("document", document);
        fields.put("metrics", metrics);
        fields.put("periods", periods);
        fields.put("regions", regions);
        return fields;
    }

    private static @Nullable List<String> ordered(@Nullable List<String> words) {
        return words == null || words.isEmpty()
                ? null
                : words.stream().distinct().sorted().toList();
    }
}
