package ipstrategy.gateway.merging;

import ipstrategy.gateway.upstream.Upstreams;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The kinds of things that can be found by words, and who has which: a service refuses a request that names only
/// kinds that it does not have.
final class Kinds {

    /// Every service has some of these.
    private static final Set<String> OF_ALL = Set.of("INDEX", "MEASURE", "METRIC", "RELEASE");

    /// These the office keeps.
    private static final Set<String> OF_THE_OFFICE =
            Set.of("AGENCY", "BOARD", "PLAN", "REGION", "RESOURCE-REPORT", "WORK-POINT");

    private static final List<String> KNOWN =
            Stream.concat(OF_ALL.stream(), OF_THE_OFFICE.stream()).sorted().toList();

    private Kinds() {}

    /// Who is asked for the kinds that a request names.
    static Collection<String> owners(UriInfo uri, Collection<String> all) {
        String written = uri.getQueryParameters().getFirst("kind");
        if (written == null) {
            return all;
        }
        List<String> kinds = Arrays.asList(written.split(",", -1));
        if (!KNOWN.containsAll(kinds)) {
            throw Refusal.because(
                    ProblemType.INVALID_PARAMETER, Fault.query("kind", "fault.not-one-of", String.join(", ", KNOWN)));
        }
        return kinds.stream().anyMatch(OF_ALL::contains) ? all : List.of(Upstreams.COORDINATION);
    }
}
