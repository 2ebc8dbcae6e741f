package ipstrategy.gateway.sdmx.message;

import ipstrategy.gateway.sdmx.structure.Artefact;
import ipstrategy.gateway.sdmx.structure.ArtefactType;
import ipstrategy.gateway.sdmx.structure.Component;
import ipstrategy.gateway.sdmx.structure.Item;
import ipstrategy.gateway.sdmx.structure.Model;
import ipstrategy.gateway.sdmx.structure.Reference;
import java.io.ByteArrayOutputStream;
import java.util.List;

/// Writes structure as SDMX-JSON 2 (structure message).
public final class StructureJson {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Json json;

    private StructureJson(Envelope envelope) {
        this.json = new Json(bytes, envelope.language());
    }

    public static byte[] of(Envelope envelope, List<Artefact> artefacts) {
        return of(envelope, artefacts, List.of());
    }

    /// The message, with what there is of data as well.
    static byte[] of(Envelope envelope, List<Artefact> artefacts, List<AvailableData> available) {
        StructureJson message = new StructureJson(envelope);
        message.json.open().meta(envelope).open("data");
        for (ArtefactType type : ArtefactType.values()) {
            List<Artefact> ofType = artefacts.stream()
                    .filter(artefact -> artefact.reference().type() == type)
                    .toList();
            if (!ofType.isEmpty()) {
                message.json.array(type.listName());
                ofType.forEach(message::artefact);
                message.json.end();
            }
        }
        if (!available.isEmpty()) {
            message.json.array("availabilityConstraints");
            available.forEach(one -> one.write(message.json));
            message.json.end();
        }
        message.json.close().close().flush();
        return message.bytes.toByteArray();
    }

    private void artefact(Artefact artefact) {
        Reference reference = artefact.reference();
        boolean full = artefact.content() != Artefact.Content.STUB;
        json.open()
                .field("id", reference.id())
                .field("agencyID", reference.agency())
                .field("version", reference.version())
                .named(artefact.name());
        if (artefact.description() != null) {
            json.texts("descriptions", artefact.description());
        }
        json.array("links").link("self", reference.urn()).end();
        if (!full) {
            json.field("isExternalReference", true);
        } else if (reference.type().isItemScheme()) {
            items(artefact);
        } else {
            content(artefact);
        }
        json.close();
    }

    private void items(Artefact artefact) {
        if (artefact.content() == Artefact.Content.PARTIAL
                || artefact.reference().type() == ArtefactType.AGENCYSCHEME) {
            json.field("isPartial", true);
        }
        if (artefact.items().isEmpty()) {
            return;
        }
        json.array(artefact.reference().type().itemsName());
        for (Item item : artefact.items()) {
            json.open().field("id", item.id()).named(item.name());
            json.array("links")
                    .link("self", artefact.reference().urnOf(item.id()))
                    .end();
            if (item.parent() != null) {
                json.field("parent", item.parent());
            }
            json.close();
        }
        json.end();
    }

    private void content(Artefact artefact) {
        switch (artefact.reference().type()) {
            case DATASTRUCTURE -> components(artefact);
            case DATAFLOW ->
                json.field("structure", artefact.references().getFirst().urn());
            case CATEGORISATION -> {
                json.field("source", artefact.references().getFirst().urn());
                json.field("target", artefact.references().getLast().urnOf(String.valueOf(artefact.category())));
            }
            case AGENCYSCHEME, CODELIST, CONCEPTSCHEME, CATEGORYSCHEME -> {}
        }
    }

    private void components(Artefact artefact) {
        json.open("dataStructureComponents").open("dimensionList").field("id", "DimensionDescriptor");
        List<Component> dimensions = artefact.components().stream()
                .filter(component -> component.kind() == Component.Kind.DIMENSION)
                .toList();
        json.array("dimensions");
        for (int position = 0; position < dimensions.size(); position++) {
            Component dimension = dimensions.get(position);
            json.open().field("id", dimension.id()).field("position", position);
            identity(dimension);
            json.close();
        }
        json.end();
        artefact.components().stream()
                .filter(component -> component.kind() == Component.Kind.TIME)
                .forEach(time -> {
                    json.open("timeDimension").field("id", time.id());
                    identity(time);
                    json.close();
                });
        json.close().open("measureList").field("id", "MeasureDescriptor").array("measures");
        artefact.components().stream()
                .filter(component -> component.kind() == Component.Kind.MEASURE)
                .forEach(measure -> {
                    json.open().field("id", measure.id()).field("usage", "optional");
                    identity(measure);
                    json.close();
                });
        json.end()
                .close()
                .open("attributeList")
                .field("id", "AttributeDescriptor")
                .array("attributes");
        artefact.components().stream().filter(Component::isAttribute).forEach(this::attribute);
        json.end().close().close();
    }

    private void attribute(Component attribute) {
        json.open().field("id", attribute.id()).field("usage", attribute.mandatory() ? "mandatory" : "optional");
        boolean ofDataflow = attribute.kind() == Component.Kind.DATAFLOW_ATTRIBUTE;
        json.open("attributeRelationship")
                .open(ofDataflow ? "dataflow" : "observation")
                .close()
                .close();
        identity(attribute);
        json.close();
    }

    private void identity(Component component) {
        json.field("conceptIdentity", Model.conceptScheme().urnOf(component.id()));
        json.open("localRepresentation");
        if (component.codelist() != null) {
            json.field("enumeration", component.codelist().urn());
        } else {
            json.open("format").field("dataType", component.dataType()).close();
        }
        json.close();
    }
}
