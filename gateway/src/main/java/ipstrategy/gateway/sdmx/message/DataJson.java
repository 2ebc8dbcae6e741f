package ipstrategy.gateway.sdmx.message;

import ipstrategy.gateway.sdmx.structure.Component;
import ipstrategy.gateway.sdmx.structure.Component.Kind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes data as SDMX-JSON 2. The structures, one for each dataflow that has data, stand behind the data, since what
/// values the components took is known only then.
public final class DataJson implements DataMessage {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Json json;
    private final Series series = new Series();
    private final List<Part> parts = new ArrayList<>();
    private @Nullable Part begun;
    private int batches;
    private boolean open;

    public DataJson(Envelope envelope) {
        this.json = new Json(bytes, envelope.language());
        json.open().meta(envelope).open("data").array("dataSets");
    }

    /// What is told of one dataflow.
    ///
    /// @param dataSets which of the data sets are of it
    private record Part(Layout layout, Values values, List<Integer> dataSets) {}

    @Override
    public void begin(Layout layout) {
        endBatch();
        begun = new Part(layout, new Values(layout.cube()), new ArrayList<>());
    }

    @Override
    public void open(Batch batch) {
        endBatch();
        Part part = part();
        if (part.dataSets().isEmpty()) {
            parts.add(part);
        }
        part.dataSets().add(batches++);
        open = true;
        Layout layout = part.layout();
        Values values = part.values();
        json.open().field("structure", parts.size() - 1).field("action", batch.action());
        json.array("links").link("dataflow", layout.cube().dataflow().urn()).end();
        if (batch.validFrom() != null) {
            json.field("validFrom", batch.validFrom().toString());
        }
        if (batch.validTo() != null) {
            json.field("validTo", batch.validTo().toString());
        }
        List<Component> ofDataflow = layout.attributes(Kind.DATAFLOW_ATTRIBUTE);
        if (!ofDataflow.isEmpty()) {
            json.array("attributes");
            ofDataflow.forEach(attribute ->
                    json.value(values.place(attribute, layout.cube().metric().attribute(attribute.id()))));
            json.end();
        }
        json.open(layout.isFlat() ? "observations" : "series");
    }

    @Override
    public void add(Row row) {
        Layout layout = part().layout();
        if (layout.isFlat()) {
            observation(row);
        } else {
            series.add(row.key(layout.ofSeries()), row);
        }
    }

    @Override
    public void close() {
        endBatch();
        json.end().array("structures");
        parts.forEach(this::structure);
        json.end().close().close();
    }

    private void structure(Part part) {
        Layout layout = part.layout();
        json.open();
        json.named(layout.cube().metric().name());
        json.array("links")
                .link("dataflow", layout.cube().dataflow().urn())
                .link("datastructure", layout.cube().structure().urn())
                .end();
        json.array("dataSets");
        part.dataSets().forEach(number -> json.value(number));
        json.end();
        dimensions(part);
        measures(layout);
        json.open("attributes");
        attributes(part, "dataSet", Kind.DATAFLOW_ATTRIBUTE);
        attributes(part, "observation", Kind.OBSERVATION_ATTRIBUTE);
        json.close();
        json.close();
    }

    @Override
    public byte[] taken() {
        json.flush();
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }

    @Override
    public int held() {
        return series.count();
    }

    private void endBatch() {
        if (!open) {
            return;
        }
        open = false;
        Layout layout = part().layout();
        Values values = part().values();
        series.rows().forEach((key, rows) -> {
            json.open(values.places(layout.ofSeries(), key));
            if (!layout.keysOnly()) {
                json.open("observations");
                rows.forEach(this::observation);
                json.close();
            }
            json.close();
        });
        series.clear();
        json.close().close();
    }

    private void observation(Row row) {
        Layout layout = part().layout();
        Values values = part().values();
        List<Component> dimensions = layout.ofObservation();
        json.array(values.places(dimensions, row.key(dimensions)));
        if (layout.withMeasure()) {
            json.value(row.figure().value());
        }
        for (Component attribute : layout.attributes(Kind.OBSERVATION_ATTRIBUTE)) {
            String value = row.value(attribute.id());
            if (value != null && attribute.codelist() != null) {
                json.value(values.place(attribute, value));
            } else if (value != null && attribute.dataType().equals("Integer")) {
                json.value(Integer.parseInt(value));
            } else {
                json.value(value);
            }
        }
        json.end();
    }

    private Part part() {
        return Objects.requireNonNull(begun, "no dataflow was begun");
    }

    private void dimensions(Part part) {
        json.open("dimensions");
        json.array("series");
        part.layout().ofSeries().forEach(dimension -> dimension(part, dimension));
        json.end().array("observation");
        part.layout().ofObservation().forEach(dimension -> dimension(part, dimension));
        json.end().close();
    }

    private void dimension(Part part, Component dimension) {
        json.open().field("id", dimension.id()).named(dimension.name());
        json.field("keyPosition", part.layout().cube().dimensions().indexOf(dimension));
        part.values().write(json, dimension);
        json.close();
    }

    private void measures(Layout layout) {
        json.open("measures").array("observation");
        if (layout.withMeasure()) {
            layout.cube().of(Kind.MEASURE).forEach(measure -> {
                json.open().field("id", measure.id()).named(measure.name());
                json.open("format")
                        .field("dataType", measure.dataType())
                        .close()
                        .close();
            });
        }
        json.end().close();
    }

    private void attributes(Part part, String level, Kind kind) {
        json.array(level);
        for (Component attribute : part.layout().attributes(kind)) {
            json.open().field("id", attribute.id()).named(attribute.name()).field("isMandatory", attribute.mandatory());
            json.open("relationship")
                    .open(kind == Kind.DATAFLOW_ATTRIBUTE ? "dataflow" : "observation")
                    .close()
                    .close();
            if (attribute.codelist() == null) {
                json.open("format").field("dataType", attribute.dataType()).close();
            }
            part.values().write(json, attribute);
            json.close();
        }
        json.end();
    }
}
