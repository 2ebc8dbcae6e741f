package ipstrategy.gateway.sdmx.structure;

import ipstrategy.web.Text;
import org.jspecify.annotations.Nullable;

/// A part of a data structure.
///
/// @param codelist what it can be, or null where it is free
/// @param dataType what it is, where it has no code list
public record Component(
        String id, Kind kind, Text name, @Nullable Reference codelist, String dataType, boolean mandatory) {

    /// What it does in the structure.
    public enum Kind {
        DIMENSION,
        TIME,
        MEASURE,
        /// an attribute of the whole dataflow
        DATAFLOW_ATTRIBUTE,
        /// an attribute of each observation
        OBSERVATION_ATTRIBUTE
    }

    public boolean isDimension() {
        return kind == Kind.DIMENSION || kind == Kind.TIME;
    }

    public boolean isAttribute() {
        return kind == Kind.DATAFLOW_ATTRIBUTE || kind == Kind.OBSERVATION_ATTRIBUTE;
    }
}
