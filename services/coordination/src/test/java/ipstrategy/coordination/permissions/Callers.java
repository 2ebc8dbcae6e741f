package ipstrategy.coordination.permissions;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Some of the callers, as the table names them: `approver@LEAD officer/approver@LEAD/PARTICIPANT auditor`.
///
/// - `role@RELATION` is the role in that relation, `role` alone in every relation;
/// - several roles or relations stand with `/` between them;
/// - `everybody` is everybody, signed in or not; `-` is nobody.
record Callers(Set<Who> named) {

    private static final String EVERYBODY = "everybody";
    private static final String NOBODY = "-";

    static Callers read(String text) {
        return switch (text) {
            case NOBODY -> new Callers(Set.of());
            case EVERYBODY -> new Callers(Set.copyOf(Who.ALL));
            default ->
                new Callers(Arrays.stream(text.split(" +"))
                        .flatMap(Callers::group)
                        .collect(Collectors.toUnmodifiableSet()));
        };
    }

    boolean include(Who who) {
        return named.contains(who);
    }

    private static Stream<Who> group(String text) {
        String[] halves = text.split("@", 2);
        Set<String> roles = new HashSet<>(List.of(halves[0].split("/")));
        Set<Relation> relations = halves.length == 1
                ? Set.of(Relation.values())
                : Arrays.stream(halves[1].split("/")).map(Relation::valueOf).collect(Collectors.toSet());
        roles.stream().filter(role -> !Who.ROLES.contains(role)).forEach(unknown -> {
            throw new IllegalArgumentException(unknown + " is no role");
        });
        return Who.ALL.stream().filter(who -> roles.contains(who.role()) && relations.contains(who.relation()));
    }
}
