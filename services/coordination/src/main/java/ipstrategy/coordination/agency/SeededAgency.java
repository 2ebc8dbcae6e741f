package ipstrategy.coordination.agency;

import ipstrategy.web.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An agency as the seeds give it.
record SeededAgency(
        String code,
        Text name,
        List<String> aliases,
        Agency.Kind kind,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Successor> successors,
        List<String> members,
        Agency.Basis basis,
        @Nullable String document,
        @Nullable String locator,
        @Nullable String note) {}
