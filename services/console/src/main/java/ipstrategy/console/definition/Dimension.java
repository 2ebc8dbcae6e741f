package ipstrategy.console.definition;

import ipstrategy.console.language.Text;
import java.util.List;

/// By what the figures of a metric are told apart, as the API gives it and takes it again.
record Dimension(String code, List<Value> values) {

    record Value(String code, Text name) {}
}
