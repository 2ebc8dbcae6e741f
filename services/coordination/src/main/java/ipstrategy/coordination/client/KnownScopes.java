package ipstrategy.coordination.client;

import ipstrategy.coordination.registers.Registers;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which scopes there are: to read and to write, of each service and of all together. One that no service asks for
/// would let its client in nowhere, and nobody would see why.
@ApplicationScoped
class KnownScopes {

    private static final String ALL = "all";

    private final Set<String> owners;

    KnownScopes(Registers registers) {
        this.owners = new TreeSet<>(registers.services());
        this.owners.add(ALL);
    }

    /// What is wrong with scopes that are well written.
    List<Fault> faults(List<String> scopes) {
        List<Fault> faults = new ArrayList<>();
        for (int at = 0; at < scopes.size(); at++) {
            String scope = scopes.get(at);
            String owner = scope.substring(0, scope.indexOf(':'));
            if (!owners.contains(owner)) {
                faults.add(Fault.body("scopes/" + at, "fault.scope-of-none", scope, String.join(", ", owners)));
            }
        }
        return faults;
    }
}
