package ipstrategy.coordination.province;

import ipstrategy.measures.terms.Obligation;

/// What one clause asks of one class of provinces, as printed: 强省试点省必做.
///
/// @param clause the clause's place within its measure, from 1
public record Demand(int clause, String regionClass, Obligation.Kind obligation) {}
