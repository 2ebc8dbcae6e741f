package ipstrategy.gateway.sdmx.message;

import ipstrategy.gateway.sdmx.source.Figure;
import ipstrategy.gateway.sdmx.structure.Component;
import ipstrategy.gateway.sdmx.structure.Cube;
import ipstrategy.web.Language;
import ipstrategy.web.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An observation by its components.
///
/// @param values by component; what has no value is missing
public record Row(Figure figure, Map<String, String> values) {

    private static final String TOTAL = "_T";

    /// A figure in the layout of its metric.
    public static Row of(Figure figure, Cube cube, Language language) {
        Map<String, String> values = new HashMap<>();
        for (Component dimension : cube.of(Component.Kind.DIMENSION)) {
            values.put(dimension.id(), figure.breakdown().getOrDefault(dimension.id(), TOTAL));
        }
        values.put("FREQ", figure.period().frequency());
        values.put("REF_AREA", figure.region());
        values.put("TIME_PERIOD", figure.period().text());
        put(values, "OBS_VALUE", figure.value() == null ? null : figure.value().toPlainString());
        for (Component attribute : cube.of(Component.Kind.DATAFLOW_ATTRIBUTE)) {
            values.put(attribute.id(), cube.metric().attribute(attribute.id()));
        }
        values.put("OBS_STATUS", figure.status());
        values.put("QUALIFIER", figure.qualifier());
        values.put("OBS_STATE", figure.state());
        values.put("REVISION", String.valueOf(figure.revision()));
        put(values, "PRINTED", figure.printed());
        put(values, "SOURCE", figure.source());
        put(values, "MISSING_REASON", said(figure.missing(), language));
        put(values, "COMMENT", said(figure.note(), language));
        return new Row(figure, values);
    }

    public @Nullable String value(String component) {
        return values.get(component);
    }

    /// The values of some dimensions, in their order.
    public List<String> key(List<Component> dimensions) {
        List<String> key = new ArrayList<>();
        dimensions.forEach(dimension -> key.add(values.getOrDefault(dimension.id(), "")));
        return key;
    }

    private static void put(Map<String, String> values, String component, @Nullable String value) {
        if (value != null) {
            values.put(component, value);
        }
    }

    private static @Nullable String said(@Nullable Text text, Language language) {
        return text == null ? null : text.in(language);
    }
}
