package ipstrategy.console.definition;

import ipstrategy.console.language.Text;

/// A unit of the list in which metrics are counted.
public record Unit(String code, Text name) {}
