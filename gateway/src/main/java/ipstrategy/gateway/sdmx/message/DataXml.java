package ipstrategy.gateway.sdmx.message;

import ipstrategy.gateway.sdmx.structure.Component;
import ipstrategy.gateway.sdmx.structure.Component.Kind;
import java.util.List;

/// Writes data as SDMX-ML 2.1 generic data.
public final class DataXml implements DataMessage {

    private static final String STRUCTURE = "S1";

    private final Xml xml = new Xml();
    private final Layout layout;
    private final Series series = new Series();
    private boolean open;

    public DataXml(Envelope envelope, Layout layout) {
        this.layout = layout;
        xml.root("mes:GenericData").header(envelope);
        xml.open("mes:Structure")
                .with("structureID", STRUCTURE)
                .with("dimensionAtObservation", layout.across())
                .open("com:StructureUsage")
                .reference(layout.cube().dataflow())
                .close()
                .close()
                .close();
    }

    /// The header names its structure before all data, so this message is of one dataflow.
    @Override
    public void begin(Layout next) {
        if (!next.equals(layout)) {
            throw new IllegalArgumentException("this message is of another dataflow");
        }
    }

    @Override
    public void open(Batch batch) {
        endBatch();
        open = true;
        xml.open("mes:DataSet").with("structureRef", STRUCTURE).with("action", batch.action());
        if (batch.validFrom() != null) {
            xml.with("validFromDate", batch.validFrom().toString());
        }
        if (batch.validTo() != null) {
            xml.with("validToDate", batch.validTo().toString());
        }
        List<Component> ofDataflow = layout.attributes(Kind.DATAFLOW_ATTRIBUTE);
        if (!ofDataflow.isEmpty()) {
            xml.open("gen:Attributes");
            ofDataflow.forEach(
                    attribute -> value(attribute.id(), layout.cube().metric().attribute(attribute.id())));
            xml.close();
        }
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
        xml.close();
    }

    @Override
    public byte[] taken() {
        return xml.taken();
    }

    @Override
    public int held() {
        return series.count();
    }

    private void endBatch() {
        if (!open) {
            return;
        }
        series.rows().forEach((key, rows) -> {
            xml.open("gen:Series").open("gen:SeriesKey");
            List<Component> dimensions = layout.ofSeries();
            for (int place = 0; place < dimensions.size(); place++) {
                value(dimensions.get(place).id(), key.get(place));
            }
            xml.close();
            if (!layout.keysOnly()) {
                rows.forEach(this::observation);
            }
            xml.close();
        });
        series.clear();
        xml.close();
    }

    private void observation(Row row) {
        xml.open("gen:Obs");
        List<Component> dimensions = layout.ofObservation();
        if (layout.isFlat()) {
            xml.open("gen:ObsKey");
            dimensions.forEach(dimension -> value(dimension.id(), row.values().getOrDefault(dimension.id(), "")));
            xml.close();
        } else {
            String id = dimensions.getFirst().id();
            xml.open("gen:ObsDimension")
                    .with("id", id)
                    .with("value", row.values().getOrDefault(id, ""))
                    .close();
        }
        String value = row.value("OBS_VALUE");
        if (layout.withMeasure() && value != null) {
            xml.open("gen:ObsValue").with("value", value).close();
        }
        attributes(row);
        xml.close();
    }

    private void attributes(Row row) {
        List<Component> told = layout.attributes(Kind.OBSERVATION_ATTRIBUTE).stream()
                .filter(attribute -> row.value(attribute.id()) != null)
                .toList();
        if (told.isEmpty()) {
            return;
        }
        xml.open("gen:Attributes");
        told.forEach(attribute -> value(attribute.id(), row.values().getOrDefault(attribute.id(), "")));
        xml.close();
    }

    private void value(String id, String value) {
        xml.open("gen:Value").with("id", id).with("value", value).close();
    }
}
