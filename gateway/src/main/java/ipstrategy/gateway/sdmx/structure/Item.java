package ipstrategy.gateway.sdmx.structure;

import ipstrategy.web.Text;
import org.jspecify.annotations.Nullable;

/// A code, a concept, a category or an agency.
///
/// @param parent the code above it, or null
public record Item(String id, Text name, @Nullable String parent) {}
