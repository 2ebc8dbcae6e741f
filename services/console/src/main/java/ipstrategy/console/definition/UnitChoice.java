package ipstrategy.console.definition;

import java.util.List;

/// The units that a form has to choose from, and the one that is chosen: what was typed where the form comes back, else
/// what stands.
///
/// @param offered none where the list of units cannot be read; a unit is typed then
record UnitChoice(List<Unit> offered, String chosen) {

    UnitChoice {
        offered = List.copyOf(offered);
    }

    public boolean isEmpty() {
        return offered.isEmpty();
    }

    public boolean isChosen(String code) {
        return chosen.equals(code);
    }

    /// Whether the list lacks what is chosen. It stays chosen, for the API to say what is wrong with it.
    public boolean isUnlisted() {
        return offered.stream().map(Unit::code).noneMatch(this::isChosen);
    }
}
