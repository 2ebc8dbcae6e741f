package ipstrategy.console.draft;

import ipstrategy.console.language.Text;

/// A place where the reading had to assume something.
record Doubt(String code, Anchor anchor, Text message) {}
