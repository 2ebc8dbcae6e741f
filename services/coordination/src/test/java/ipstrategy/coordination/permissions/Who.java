package ipstrategy.coordination.permissions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A caller of the matrix.
///
/// @param role as the realm spells it, or [#ANONYMOUS] for nobody signed in, or [#ROLELESS] for a token without a role
record Who(String role, Relation relation) {

    static final String ANONYMOUS = "anonymous";
    static final String ROLELESS = "roleless";

    static final List<String> ROLES =
            List.of("officer", "approver", "coordinator", "statistician", "auditor", "integrator", "administrator");

    /// Everybody who may come, the anonymous caller first.
    static final List<Who> ALL = all();

    boolean isAnonymous() {
        return role.equals(ANONYMOUS);
    }

    @Override
    public String toString() {
        return isAnonymous() ? ANONYMOUS : role + " · " + relation;
    }

    private static List<Who> all() {
        List<Who> all = new ArrayList<>();
        all.add(new Who(ANONYMOUS, Relation.NONE));
        all.add(new Who(ROLELESS, Relation.LEAD));
        ROLES.forEach(role -> Stream.of(Relation.values())
                .map(relation -> new Who(role, relation))
                .forEach(all::add));
        return List.copyOf(all);
    }
}
