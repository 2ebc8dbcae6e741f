package ipstrategy.coordination.permissions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All operations of a document times all callers, with the table that says who may.
final class Matrix {

    private final Map<String, Operation> operations = new TreeMap<>();
    private final Map<String, Permission> permissions = new LinkedHashMap<>();
    private final Map<String, Supplier<Subject>> recipes;
    private final List<String> gaps = new ArrayList<>();

    Matrix(List<Operation> document, List<Permission> table, Map<String, Supplier<Subject>> recipes) {
        document.forEach(operation -> {
            if (operations.put(operation.id(), operation) != null) {
                gaps.add(operation.id() + " is the name of two operations");
            }
        });
        table.forEach(line -> {
            if (permissions.put(line.operation(), line) != null) {
                gaps.add(line.operation() + " has two lines in the table");
            }
        });
        this.recipes = new TreeMap<>(recipes);
        operations.values().stream()
                .filter(Operation::isWhole)
                .forEach(operation -> this.recipes.putIfAbsent(operation.id(), () -> Subject.at(operation.path())));
        lookForGaps();
    }

    /// What is missing for the matrix to be whole, each with what to do.
    List<String> gaps() {
        return List.copyOf(gaps);
    }

    /// The operations in the order of the table, where nothing of them is missing.
    List<Operation> operations() {
        return permissions.keySet().stream()
                .filter(operations::containsKey)
                .filter(recipes::containsKey)
                .map(operations::get)
                .toList();
    }

    Proof proof(Operation operation, Door door, Rows rows) {
        return new Proof(operation, permissions.get(operation.id()), recipes.get(operation.id()), door, rows);
    }

    /// How many calls that makes.
    int cells() {
        return operations().stream()
                .mapToInt(operation -> permissions.get(operation.id()).callers().size())
                .sum();
    }

    /// One row of the published matrix: what each role is answered, by relation.
    String row(Operation operation) {
        Permission permission = permissions.get(operation.id());
        return Stream.concat(Stream.of(Who.ANONYMOUS, Who.ROLELESS), Who.ROLES.stream())
                .map(role -> cell(permission, role))
                .collect(Collectors.joining(
                        " | ",
                        "| `" + operation.id() + "` | " + operation.method() + " " + operation.path() + " | ",
                        " |"));
    }

    /// `✓ LEAD · else 404`: the verdict that most relations have stands last and names none.
    private static String cell(Permission permission, String role) {
        Map<Verdict, List<String>> relations = Who.ALL.stream()
                .filter(who -> who.role().equals(role))
                .collect(Collectors.groupingBy(
                        permission::verdict,
                        TreeMap::new,
                        Collectors.mapping(who -> who.relation().name(), Collectors.toList())));
        if (relations.size() == 1) {
            return relations.keySet().iterator().next().sign();
        }
        Verdict rest = relations.keySet().stream()
                .filter(verdict -> verdict != Verdict.ALLOWED)
                .max((one, other) -> Integer.compare(
                        relations.get(one).size(), relations.get(other).size()))
                .orElseThrow();
        return relations.entrySet().stream()
                        .filter(entry -> entry.getKey() != rest)
                        .map(entry -> entry.getKey().sign() + " " + String.join(" ", entry.getValue()))
                        .collect(Collectors.joining(" · "))
                + " · else " + rest.sign();
    }

    private void lookForGaps() {
        operations.keySet().stream()
                .filter(id -> !permissions.containsKey(id))
                .forEach(id -> gaps.add(id + " has no line in permissions.md: say who may"));
        operations.keySet().stream()
                .filter(id -> !recipes.containsKey(id))
                .forEach(id -> gaps.add(id + " has no recipe: say in Recipes what it is tried on"));
        permissions.keySet().stream()
                .filter(id -> !operations.containsKey(id))
                .forEach(id -> gaps.add(id + " stands in permissions.md and is no operation: take the line out"));
        recipes.keySet().stream()
                .filter(id -> !operations.containsKey(id))
                .forEach(id -> gaps.add(id + " has a recipe and is no operation: take it out"));
    }
}
