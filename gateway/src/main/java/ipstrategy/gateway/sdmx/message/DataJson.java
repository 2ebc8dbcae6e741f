package ipstrategy.gateway.sdmx.message;

import ipstrategy.gateway.sdmx.structure.Component;
import ipstrategy.gateway.sdmx.structure.Component.Kind;
import java.io.ByteArrayOutputStream;
import java.util.List;

/// Writes data as SDMX-JSON 2. The structure stands behind the data, since what values the components took is known
/// only then.
public final class DataJson implements DataMessage {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Json json;
    private final Layout layout;
    private final Values values;
    private final Series series = new Series();
    private int batches;

    public DataJson(Envelope envelope, Layout layout) {
        this.json = new Json(bytes, envelope.language());
        this.layout = layout;
        this.values = new Values(layout.cube());
        json.open().meta(envelope).open("data").array("dataSets");
    }

    @Override
    public void open(Batch batch) {
        endBatch();
        batches++;
        json.open().field("structure", 0).field("action", batch.action());
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
            ofDataflow.forEach(attribute -> json.value(values.place(attribute, ofDataflow(attribute))));
            json.end();
        }
        json.open(layout.isFlat() ? "observations" : "series");
    }

    @Override
    public void add(Row row) {
        if (layout.isFlat()) {
            observation(row);
        } else {
            series.add(row.key(layout.ofSeries()), row);
        }
    }

    @Override
    public void close() {
        endBatch();
        json.end().array("structures").open();
        json.named(layout.cube().metric().name());
        json.array("links")
                .link("dataflow", layout.cube().dataflow().urn())
                .link("datastructure", layout.cube().structure().urn())
                .end();
        json.array("dataSets");
        for (int batch = 0; batch < batches; batch++) {
            json.value(batch);
        }
        json.end();
        dimensions();
        measures();
        json.open("attributes");
        attributes("dataSet", Kind.DATAFLOW_ATTRIBUTE);
        attributes("observation", Kind.OBSERVATION_ATTRIBUTE);
        json.close();
        json.close().end().close().close();
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
        if (batches == 0) {
            return;
        }
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

    private String ofDataflow(Component attribute) {
        return layout.cube().metric().attribute(attribute.id());
    }

    private void dimensions() {
        json.open("dimensions");
        json.array("series");
        layout.ofSeries().forEach(this::dimension);
        json.end().array("observation");
        layout.ofObservation().forEach(this::dimension);
        json.end().close();
    }

    private void dimension(Component dimension) {
        json.open().field("id", dimension.id()).named(dimension.name());
        json.field("keyPosition", layout.cube().dimensions().indexOf(dimension));
        values.write(json, dimension);
        json.close();
    }

    private void measures() {
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

    private void attributes(String level, Kind kind) {
        json.array(level);
        for (Component attribute : layout.attributes(kind)) {
            json.open().field("id", attribute.id()).named(attribute.name()).field("isMandatory", attribute.mandatory());
            json.open("relationship")
                    .open(kind == Kind.DATAFLOW_ATTRIBUTE ? "dataflow" : "observation")
                    .close()
                    .close();
            if (attribute.codelist() == null) {
                json.open("format").field("dataType", attribute.dataType()).close();
            }
            values.write(json, attribute);
            json.close();
        }
        json.end();
    }
}
