package ipstrategy.gateway.sdmx.message;

import ipstrategy.gateway.sdmx.structure.Artefact;
import ipstrategy.gateway.sdmx.structure.ArtefactType;
import ipstrategy.gateway.sdmx.structure.Component;
import ipstrategy.gateway.sdmx.structure.Item;
import ipstrategy.gateway.sdmx.structure.Model;
import ipstrategy.gateway.sdmx.structure.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes structure as SDMX-ML 2.1 (structure message).
public final class StructureXml {

    /// The lists of a message in the order of its schema.
    private static final Map<ArtefactType, String> LISTS = new LinkedHashMap<>();

    static {
        LISTS.put(ArtefactType.AGENCYSCHEME, "str:OrganisationSchemes");
        LISTS.put(ArtefactType.DATAFLOW, "str:Dataflows");
        LISTS.put(ArtefactType.CATEGORYSCHEME, "str:CategorySchemes");
        LISTS.put(ArtefactType.CATEGORISATION, "str:Categorisations");
        LISTS.put(ArtefactType.CODELIST, "str:Codelists");
        LISTS.put(ArtefactType.CONCEPTSCHEME, "str:Concepts");
        LISTS.put(ArtefactType.DATASTRUCTURE, "str:DataStructures");
    }

    private final Xml xml = new Xml();

    private StructureXml() {}

    public static byte[] of(Envelope envelope, List<Artefact> artefacts) {
        StructureXml message = new StructureXml();
        message.xml.root("mes:Structure").header(envelope).close().open("mes:Structures");
        LISTS.forEach((type, list) -> {
            List<Artefact> ofType = artefacts.stream()
                    .filter(artefact -> artefact.reference().type() == type)
                    .toList();
            if (!ofType.isEmpty()) {
                message.xml.open(list);
                ofType.forEach(message::artefact);
                message.xml.close();
            }
        });
        message.xml.close().close();
        return message.xml.taken();
    }

    private void artefact(Artefact artefact) {
        Reference reference = artefact.reference();
        xml.open("str:" + reference.type().urnClass())
                .with("id", reference.id())
                .with("urn", reference.urn())
                .with("agencyID", reference.agency())
                .with("version", reference.version());
        if (artefact.content() == Artefact.Content.STUB) {
            xml.with("isExternalReference", "true");
        } else if (artefact.content() == Artefact.Content.PARTIAL || reference.type() == ArtefactType.AGENCYSCHEME) {
            xml.with("isPartial", "true");
        }
        xml.texts("com:Name", artefact.name());
        if (artefact.description() != null) {
            xml.texts("com:Description", artefact.description());
        }
        if (artefact.content() != Artefact.Content.STUB) {
            artefact.items().forEach(item -> item(reference, item));
            content(artefact);
        }
        xml.close();
    }

    private void item(Reference scheme, Item item) {
        xml.open("str:" + scheme.type().itemClass()).with("id", item.id()).with("urn", scheme.urnOf(item.id()));
        xml.texts("com:Name", item.name());
        if (item.parent() != null) {
            xml.open("str:Parent").open("Ref").with("id", item.parent()).close().close();
        }
        xml.close();
    }

    private void content(Artefact artefact) {
        switch (artefact.reference().type()) {
            case DATASTRUCTURE -> components(artefact);
            case DATAFLOW ->
                xml.open("str:Structure")
                        .reference(artefact.references().getFirst())
                        .close();
            case CATEGORISATION ->
                xml.open("str:Source")
                        .reference(artefact.references().getFirst())
                        .close()
                        .open("str:Target")
                        .reference(artefact.references().getLast(), String.valueOf(artefact.category()))
                        .close();
            case AGENCYSCHEME, CODELIST, CONCEPTSCHEME, CATEGORYSCHEME -> {}
        }
    }

    private void components(Artefact artefact) {
        xml.open("str:DataStructureComponents").open("str:DimensionList").with("id", "DimensionDescriptor");
        int position = 0;
        for (Component dimension : artefact.components()) {
            if (dimension.isDimension()) {
                position++;
                boolean time = dimension.kind() == Component.Kind.TIME;
                xml.open(time ? "str:TimeDimension" : "str:Dimension")
                        .with("id", dimension.id())
                        .with("position", String.valueOf(position));
                identity(dimension);
                xml.close();
            }
        }
        xml.close().open("str:AttributeList").with("id", "AttributeDescriptor");
        artefact.components().stream().filter(Component::isAttribute).forEach(this::attribute);
        xml.close().open("str:MeasureList").with("id", "MeasureDescriptor");
        artefact.components().stream()
                .filter(component -> component.kind() == Component.Kind.MEASURE)
                .forEach(measure -> {
                    xml.open("str:PrimaryMeasure").with("id", measure.id());
                    identity(measure);
                    xml.close();
                });
        xml.close().close();
    }

    private void attribute(Component attribute) {
        xml.open("str:Attribute")
                .with("id", attribute.id())
                .with("assignmentStatus", attribute.mandatory() ? "Mandatory" : "Conditional");
        identity(attribute);
        xml.open("str:AttributeRelationship");
        if (attribute.kind() == Component.Kind.DATAFLOW_ATTRIBUTE) {
            xml.open("str:None").close();
        } else {
            xml.open("str:PrimaryMeasure")
                    .open("Ref")
                    .with("id", "OBS_VALUE")
                    .close()
                    .close();
        }
        xml.close().close();
    }

    private void identity(Component component) {
        xml.open("str:ConceptIdentity")
                .reference(Model.conceptScheme(), component.id())
                .close();
        xml.open("str:LocalRepresentation");
        if (component.codelist() != null) {
            xml.open("str:Enumeration").reference(component.codelist()).close();
        } else {
            xml.open("str:TextFormat").with("textType", component.dataType()).close();
        }
        xml.close();
    }
}
