package ipstrategy.gateway.sdmx.structure;

/// Names an artefact, as `IPSTRATEGY:PCT-APPLICATIONS(1.0)`.
public record Reference(ArtefactType type, String agency, String id, String version) {

    private static final String URN = "urn:sdmx:org.sdmx.infomodel.";

    @Override
    public String toString() {
        return agency + ":" + id + "(" + version + ")";
    }

    public String urn() {
        return URN + type.urnPackage() + "." + type.urnClass() + "=" + this;
    }

    /// The name of one of its items.
    public String urnOf(String item) {
        return URN + type.urnPackage() + "." + type.itemClass() + "=" + this + "." + item;
    }
}
