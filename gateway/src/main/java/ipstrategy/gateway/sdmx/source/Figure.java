package ipstrategy.gateway.sdmx.source;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.web.Text;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A published figure as its service tells it.
///
/// @param value as its metric writes it, with the metric's multiplier; null where it is missing, never 0 instead
/// @param knownFrom since when it was to be seen
/// @param knownTo until when, or null where it still is
/// @param source document and place
public record Figure(
        Moment period,
        String region,
        Map<String, String> breakdown,
        @Nullable BigDecimal value,
        String status,
        String qualifier,
        String state,
        int revision,
        Instant knownFrom,
        @Nullable Instant knownTo,
        @Nullable String printed,
        @Nullable String source,
        @Nullable Text missing,
        @Nullable Text note) {

    public Figure {
        breakdown = Map.copyOf(breakdown);
    }

    /// What it is a figure of, the same for every revision.
    public String key() {
        return region + "|" + new TreeMap<>(breakdown) + "|" + period.text();
    }

    /// @param multiplier the power of ten by which the metric writes its figures; services tell them in the plain unit
    static Figure of(JsonNode row, int multiplier) {
        Map<String, String> breakdown = new TreeMap<>();
        row.path("breakdown")
                .properties()
                .forEach(one -> breakdown.put(one.getKey(), one.getValue().asText()));
        JsonNode value = row.path("value");
        String written = row.path("period").asText();
        return new Figure(
                Moment.parse(written).orElseThrow(() -> Refusal.of(ProblemType.BAD_GATEWAY, "detail.bad-gateway")),
                row.path("region").asText(),
                breakdown,
                value.isNumber() || value.isTextual() ? written(new BigDecimal(value.asText()), multiplier) : null,
                row.path("status").asText("A"),
                row.path("qualifier").asText("EXACT"),
                row.path("state").asText("PUBLISHED"),
                row.path("revision").asInt(1),
                knownFrom(row),
                instant(row, "supersededAt"),
                Texts.field(row, "printed"),
                source(row.path("source")),
                Texts.of(row.path("missing")),
                Texts.of(row.path("note")));
    }

    /// Exactly, for only the point moves.
    private static BigDecimal written(BigDecimal plain, int multiplier) {
        if (multiplier == 0) {
            return plain;
        }
        BigDecimal moved = plain.scaleByPowerOfTen(-multiplier).stripTrailingZeros();
        return moved.scale() < 0 ? moved.setScale(0) : moved;
    }

    /// A figure is seen from its publication on, which may come days after it was recorded.
    private static Instant knownFrom(JsonNode row) {
        Instant published = instant(row, "publishedAt");
        Instant recorded = instant(row, "recordedAt");
        return published != null ? published : recorded == null ? Instant.EPOCH : recorded;
    }

    private static @Nullable Instant instant(JsonNode row, String field) {
        String text = Texts.field(row, field);
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable String source(JsonNode source) {
        String document = Texts.field(source, "document");
        String locator = Texts.field(source, "locator");
        return document == null ? null : locator == null ? document : document + " " + locator;
    }
}
