package ipstrategy.gateway.sdmx.structure;

import ipstrategy.gateway.sdmx.source.Holdings;
import ipstrategy.gateway.sdmx.source.Metric;
import ipstrategy.gateway.sdmx.structure.Component.Kind;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// All structure, made from what the services hold: one dataflow and one data structure for each metric. Versions have
/// two parts, `1.0`, and so may change without notice, as the lists do when a metric or a region is added; the first
/// part is the revision of the metric's definition.
public final class Model {

    /// Who maintains it all.
    public static final String AGENCY = "IPSTRATEGY";

    static final String VERSION = "1.0";

    private static final Reference AGENCIES = new Reference(ArtefactType.AGENCYSCHEME, "SDMX", "AGENCIES", VERSION);
    private static final Reference CONCEPTS =
            new Reference(ArtefactType.CONCEPTSCHEME, AGENCY, "CS_IPSTRATEGY", VERSION);
    private static final Reference SERVICES = new Reference(ArtefactType.CATEGORYSCHEME, AGENCY, "SERVICES", VERSION);

    private final Holdings holdings;
    private final Map<Reference, Artefact> artefacts = new LinkedHashMap<>();

    private Model(Holdings holdings) {
        this.holdings = holdings;
    }

    public static Model of(Holdings holdings) {
        Model model = new Model(holdings);
        model.add(Artefact.list(
                AGENCIES, Words.both("sdmx.agencies"), List.of(new Item(AGENCY, Words.both("sdmx.agency"), null))));
        Lists.all(holdings).forEach(model::add);
        model.add(model.concepts());
        holdings.metrics().forEach(metric -> model.add(model.structure(metric)));
        holdings.metrics().forEach(metric -> model.add(model.dataflow(metric)));
        model.add(model.categories());
        holdings.metrics().forEach(metric -> model.add(model.categorisation(metric)));
        return model;
    }

    public List<Artefact> artefacts() {
        return List.copyOf(artefacts.values());
    }

    public Optional<Artefact> artefact(Reference reference) {
        return Optional.ofNullable(artefacts.get(reference));
    }

    public Holdings holdings() {
        return holdings;
    }

    /// The concept scheme, to which every component refers.
    public static Reference conceptScheme() {
        return CONCEPTS;
    }

    /// How the figures of a metric are laid out.
    public Cube cube(Metric metric) {
        List<Component> components = components(metric);
        Map<String, Map<String, Text>> names = new LinkedHashMap<>();
        for (Component component : components) {
            Reference list = component.codelist();
            if (list != null) {
                names.put(
                        component.id(),
                        artefact(list).orElseThrow().items().stream().collect(Collectors.toMap(Item::id, Item::name)));
            }
        }
        return new Cube(metric, dataflowOf(metric), structureOf(metric), components, names);
    }

    private void add(Artefact artefact) {
        artefacts.put(artefact.reference(), artefact);
    }

    private static String version(Metric metric) {
        return metric.revision() + ".0";
    }

    /// The dataflow of a metric.
    public static Reference dataflowOf(Metric metric) {
        return new Reference(ArtefactType.DATAFLOW, AGENCY, metric.code(), version(metric));
    }

    /// The data structure of a metric.
    public static Reference structureOf(Metric metric) {
        return new Reference(ArtefactType.DATASTRUCTURE, AGENCY, "DSD_" + metric.code(), version(metric));
    }

    static List<Component> components(Metric metric) {
        List<Component> components = new ArrayList<>();
        components.add(coded("FREQ", Kind.DIMENSION, Lists.reference("CL_FREQ")));
        components.add(coded("REF_AREA", Kind.DIMENSION, Lists.reference("CL_AREA")));
        metric.breakdowns()
                .forEach(breakdown ->
                        components.add(coded(breakdown.code(), Kind.DIMENSION, Lists.ofBreakdown(metric, breakdown))));
        components.add(free("TIME_PERIOD", Kind.TIME, "ObservationalTimePeriod"));
        components.add(free("OBS_VALUE", Kind.MEASURE, "Decimal"));
        components.add(coded("UNIT_MEASURE", Kind.DATAFLOW_ATTRIBUTE, Lists.reference("CL_UNIT_MEASURE")));
        components.add(coded("UNIT_MULT", Kind.DATAFLOW_ATTRIBUTE, Lists.reference("CL_UNIT_MULT")));
        components.add(coded("OBS_STATUS", Kind.OBSERVATION_ATTRIBUTE, Lists.reference("CL_OBS_STATUS")));
        components.add(coded("QUALIFIER", Kind.OBSERVATION_ATTRIBUTE, Lists.reference("CL_QUALIFIER")));
        components.add(coded("OBS_STATE", Kind.OBSERVATION_ATTRIBUTE, Lists.reference("CL_OBS_STATE")));
        components.add(free("REVISION", Kind.OBSERVATION_ATTRIBUTE, "Integer"));
        components.add(free("PRINTED", Kind.OBSERVATION_ATTRIBUTE, "String"));
        components.add(free("SOURCE", Kind.OBSERVATION_ATTRIBUTE, "String"));
        components.add(free("MISSING_REASON", Kind.OBSERVATION_ATTRIBUTE, "String"));
        components.add(free("COMMENT", Kind.OBSERVATION_ATTRIBUTE, "String"));
        return components;
    }

    /// What a concept is called; a breakdown that has no name of its own here is called by its code.
    static Text conceptName(String id) {
        String word = "sdmx.concept." + id;
        Text name = Words.both(word);
        return name.en().equals(word) ? new Text(id, id) : name;
    }

    private static Component coded(String id, Kind kind, Reference codelist) {
        boolean mandatory = kind != Kind.OBSERVATION_ATTRIBUTE || id.equals("OBS_STATUS");
        return new Component(id, kind, conceptName(id), codelist, "String", mandatory);
    }

    private static Component free(String id, Kind kind, String dataType) {
        return new Component(id, kind, conceptName(id), null, dataType, kind == Kind.TIME);
    }

    private Artefact concepts() {
        Map<String, Item> concepts = new LinkedHashMap<>();
        holdings.metrics()
                .forEach(metric -> components(metric)
                        .forEach(component -> concepts.putIfAbsent(
                                component.id(), new Item(component.id(), component.name(), null))));
        return Artefact.list(CONCEPTS, Words.both("sdmx.concepts"), List.copyOf(concepts.values()));
    }

    private Artefact structure(Metric metric) {
        List<Component> components = components(metric);
        List<Reference> references = new ArrayList<>(List.of(CONCEPTS));
        for (Component component : components) {
            Reference list = component.codelist();
            if (list != null) {
                references.add(list);
            }
        }
        return new Artefact(
                structureOf(metric),
                metric.name(),
                null,
                List.of(),
                components,
                references,
                null,
                Artefact.Content.FULL);
    }

    private Artefact dataflow(Metric metric) {
        return new Artefact(
                dataflowOf(metric),
                metric.name(),
                metric.concept(),
                List.of(),
                List.of(),
                List.of(structureOf(metric)),
                null,
                Artefact.Content.FULL);
    }

    private Artefact categories() {
        Set<String> services = new TreeSet<>();
        holdings.metrics().forEach(metric -> services.add(metric.service()));
        List<Item> categories = services.stream()
                .map(service -> new Item(service, serviceName(service), null))
                .toList();
        return Artefact.list(SERVICES, Words.both("sdmx.services"), categories);
    }

    private static Text serviceName(String service) {
        String word = "sdmx.service." + service;
        Text name = Words.both(word);
        return name.en().equals(word) ? new Text(service, service) : name;
    }

    private Artefact categorisation(Metric metric) {
        return new Artefact(
                new Reference(ArtefactType.CATEGORISATION, AGENCY, "CAT_" + metric.code(), VERSION),
                metric.name(),
                null,
                List.of(),
                List.of(),
                List.of(dataflowOf(metric), SERVICES),
                metric.service(),
                Artefact.Content.FULL);
    }
}
