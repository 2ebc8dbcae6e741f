package ipstrategy.console.plan;

import ipstrategy.console.language.Text;

/// A plan by its name, to choose from.
public record Named(String code, Text title) {}
