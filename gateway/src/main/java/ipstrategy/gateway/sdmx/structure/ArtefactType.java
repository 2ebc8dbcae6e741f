package ipstrategy.gateway.sdmx.structure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The kinds of artefact that are kept here, in the order of dependence.
public enum ArtefactType {
    AGENCYSCHEME("base", "AgencyScheme", "Agency", "agencySchemes", "agencies"),
    CODELIST("codelist", "Codelist", "Code", "codelists", "codes"),
    CONCEPTSCHEME("conceptscheme", "ConceptScheme", "Concept", "conceptSchemes", "concepts"),
    DATASTRUCTURE("datastructure", "DataStructure", "", "dataStructures", ""),
    DATAFLOW("datastructure", "Dataflow", "", "dataflows", ""),
    CATEGORYSCHEME("categoryscheme", "CategoryScheme", "Category", "categorySchemes", "categories"),
    CATEGORISATION("categoryscheme", "Categorisation", "", "categorisations", "");

    /// What SDMX knows besides; none of it is kept here.
    private static final Set<String> NOT_KEPT = Set.of(
            "metadatastructure",
            "hierarchy",
            "hierarchyassociation",
            "hierarchicalcodelist",
            "valuelist",
            "dataproviderscheme",
            "metadataproviderscheme",
            "dataconsumerscheme",
            "organisationscheme",
            "organisationunitscheme",
            "metadataflow",
            "reportingtaxonomy",
            "provisionagreement",
            "metadataprovisionagreement",
            "structureset",
            "structuremap",
            "representationmap",
            "conceptschememap",
            "categoryschememap",
            "organisationschememap",
            "reportingtaxonomymap",
            "process",
            "contentconstraint",
            "attachmentconstraint",
            "actualconstraint",
            "allowedconstraint",
            "dataconstraint",
            "metadataconstraint",
            "transformationscheme",
            "rulesetscheme",
            "userdefinedoperatorscheme",
            "customtypescheme",
            "namepersonalisationscheme",
            "vtlmappingscheme");

    private final String urnPackage;
    private final String urnClass;
    private final String itemClass;
    private final String listName;
    private final String itemsName;

    ArtefactType(String urnPackage, String urnClass, String itemClass, String listName, String itemsName) {
        this.urnPackage = urnPackage;
        this.urnClass = urnClass;
        this.itemClass = itemClass;
        this.listName = listName;
        this.itemsName = itemsName;
    }

    /// As it is written in a path.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String urnPackage() {
        return urnPackage;
    }

    public String urnClass() {
        return urnClass;
    }

    /// The class of its items, or an empty text where it has none.
    public String itemClass() {
        return itemClass;
    }

    /// The name of the list of such artefacts in SDMX-JSON.
    public String listName() {
        return listName;
    }

    /// The name of its list of items in SDMX-JSON.
    public String itemsName() {
        return itemsName;
    }

    public boolean isItemScheme() {
        return !itemClass.isEmpty();
    }

    static Optional<ArtefactType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /// Whether SDMX knows such a kind, kept here or not.
    static boolean isKnown(String word) {
        return NOT_KEPT.contains(word) || of(word).isPresent();
    }
}
