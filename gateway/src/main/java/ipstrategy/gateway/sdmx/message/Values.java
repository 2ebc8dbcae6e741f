package ipstrategy.gateway.sdmx.message;

import ipstrategy.gateway.sdmx.source.Moment;
import ipstrategy.gateway.sdmx.structure.Component;
import ipstrategy.gateway.sdmx.structure.Cube;
import ipstrategy.web.Text;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The values that components took in a message so far; an observation of SDMX-JSON names them by their places.
final class Values {

    private final Cube cube;
    private final Map<String, Map<String, Integer>> places = new LinkedHashMap<>();

    Values(Cube cube) {
        this.cube = cube;
    }

    int place(Component component, String value) {
        Map<String, Integer> known = places.computeIfAbsent(component.id(), none -> new LinkedHashMap<>());
        Integer place = known.putIfAbsent(value, known.size());
        return place == null ? known.size() - 1 : place;
    }

    /// The places of a row's dimensions, as `0:2:1`.
    String places(List<Component> dimensions, List<String> key) {
        return IntStream.range(0, dimensions.size())
                .mapToObj(number -> String.valueOf(place(dimensions.get(number), key.get(number))))
                .collect(Collectors.joining(":"));
    }

    void write(Json json, Component component) {
        Map<String, Integer> known = places.get(component.id());
        if (known == null) {
            return;
        }
        json.array("values");
        known.keySet().forEach(value -> write(json, component, value));
        json.end();
    }

    private void write(Json json, Component component, String value) {
        if (component.kind() == Component.Kind.TIME) {
            json.open().field("value", value);
            Moment.parse(value)
                    .ifPresent(moment -> json.field("start", midnight(moment.start()))
                            .field("end", midnight(moment.end().plusDays(1))));
            json.close();
            return;
        }
        Text label = cube.label(component, value);
        json.open()
                .field("id", value)
                .named(label == null ? new Text(value, value) : label)
                .close();
    }

    private static String midnight(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.ofHours(8)).toString().replace("T00:00+", "T00:00:00+");
    }
}
