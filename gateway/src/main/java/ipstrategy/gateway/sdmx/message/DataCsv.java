package ipstrategy.gateway.sdmx.message;

import ipstrategy.gateway.sdmx.asking.Medium;
import ipstrategy.gateway.sdmx.structure.Component;
import ipstrategy.gateway.sdmx.structure.Cube;
import ipstrategy.web.Language;
import ipstrategy.web.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes data as SDMX-CSV 2. Of several dataflows it has the columns of all, empty where a dataflow lacks one. The
/// columns VALID_FROM and VALID_TO are our own, as that format allows, and stand only in a history.
public final class DataCsv implements DataMessage {

    private final StringBuilder written = new StringBuilder();
    private Layout layout;
    private final Language language;
    private final String labels;
    private final boolean normalized;
    private final String keys;
    private final boolean history;
    private final List<Component> components;
    private Batch batch = Batch.current();

    /// @param layouts of all dataflows that it will tell of
    public DataCsv(Envelope envelope, List<Layout> layouts, Medium medium, boolean history) {
        this.layout = layouts.getFirst();
        this.language = envelope.language();
        this.labels = medium.setting("labels", medium.type().equals("text/csv") ? "name" : "id");
        this.normalized = medium.setting("timeFormat", "original").equals("normalized");
        this.keys = medium.setting("keys", medium.setting("key", "none"));
        this.history = history;
        this.components = columns(layouts);
        header();
    }

    @Override
    public void begin(Layout next) {
        layout = next;
    }

    @Override
    public void open(Batch next) {
        batch = next;
    }

    @Override
    public void add(Row row) {
        Cube cube = layout.cube();
        List<String> cells = new ArrayList<>(List.of("dataflow"));
        named(cells, cube.dataflow().toString(), cube.metric().name());
        cells.add(batch.deletes() ? "D" : "R");
        if (keys.equals("series") || keys.equals("both")) {
            cells.add(String.join(".", row.key(layout.ofSeries().isEmpty() ? cube.dimensions() : layout.ofSeries())));
        }
        if (keys.equals("obs") || keys.equals("both")) {
            cells.add(String.join(".", row.key(cube.dimensions())));
        }
        for (Component component : components) {
            cell(cells, component, batch.deletes() && !component.isDimension() ? null : row.value(component.id()), row);
        }
        if (history) {
            cells.add(instant(batch.validFrom()));
            cells.add(instant(batch.validTo()));
        }
        line(cells);
    }

    @Override
    public void close() {}

    @Override
    public byte[] taken() {
        byte[] taken = written.toString().getBytes(StandardCharsets.UTF_8);
        written.setLength(0);
        return taken;
    }

    @Override
    public int held() {
        return 0;
    }

    /// The components of all dataflows, each once: dimensions, time, measure, attributes.
    private static List<Component> columns(List<Layout> layouts) {
        Map<String, Component> columns = new LinkedHashMap<>();
        for (Component.Kind kind : Component.Kind.values()) {
            for (Layout one : layouts) {
                one.cube().of(kind).stream()
                        .filter(component -> wants(one, component))
                        .forEach(component -> columns.putIfAbsent(component.id(), component));
            }
        }
        return List.copyOf(columns.values());
    }

    private static boolean wants(Layout layout, Component component) {
        return component.isDimension()
                || (component.kind() == Component.Kind.MEASURE
                        ? layout.withMeasure()
                        : layout.attributes().contains(component));
    }

    private void header() {
        List<String> cells = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID"));
        if (labels.equals("name")) {
            cells.add("STRUCTURE_NAME");
        }
        cells.add("ACTION");
        if (keys.equals("series") || keys.equals("both")) {
            cells.add("SERIES_KEY");
        }
        if (keys.equals("obs") || keys.equals("both")) {
            cells.add("OBS_KEY");
        }
        components.forEach(component -> named(cells, component.id(), component.name()));
        if (history) {
            cells.add("VALID_FROM");
            cells.add("VALID_TO");
        }
        line(cells);
    }

    private void cell(List<String> cells, Component component, @Nullable String value, Row row) {
        boolean time = component.kind() == Component.Kind.TIME;
        String shown = time && normalized ? row.figure().period().end().toString() : value;
        if (shown == null) {
            cells.add("");
            if (labels.equals("name")) {
                cells.add("");
            }
            return;
        }
        Text label = layout.cube().label(component, shown);
        if (label != null) {
            named(cells, shown, label);
        } else {
            cells.add(shown);
            if (labels.equals("name")) {
                cells.add("");
            }
        }
    }

    /// An id with its name, as the caller wants labels.
    private void named(List<String> cells, String id, Text name) {
        if (labels.equals("both")) {
            cells.add(id + ": " + name.in(language));
        } else {
            cells.add(id);
            if (labels.equals("name")) {
                cells.add(name.in(language));
            }
        }
    }

    private void line(List<String> cells) {
        written.append(cells.stream().map(DataCsv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /// RFC 4180.
    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(one -> one == ',' || one == '"' || one == '\n' || one == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String instant(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }
}
