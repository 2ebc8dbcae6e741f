package ipstrategy.measures.lineage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A measure between the plans, as it goes over the wire.
///
/// @param predecessors pairs of which it is the later
/// @param successors pairs of which it is the earlier
@Schema(name = "LineageOfMeasure")
record LineageView(Snapshot measure, List<Pair> predecessors, List<Pair> successors) {}
