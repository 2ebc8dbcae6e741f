package ipstrategy.gateway.reviewing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// What became of many decisions, in the order in which they were asked for.
///
/// @param items one for each, as the service that owns the report tells it
/// @param unavailable services that did not answer; what became of their reports is not known
record Reviews(List<JsonNode> items, List<String> unavailable) {}
