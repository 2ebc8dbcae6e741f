package ipstrategy.console.agency;

import ipstrategy.console.language.Text;
import ipstrategy.console.page.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An agency of the register.
public record Agency(
        String code,
        Text name,
        List<String> aliases,
        String kind,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean inForce,
        List<Heir> predecessors,
        List<Heir> successors,
        @Nullable Source source,
        @Nullable String note) {

    /// Who took over from it, or from whom it took over.
    public record Heir(
            String agency,
            @Nullable LocalDate from,
            @Nullable Text scope) {}
}
