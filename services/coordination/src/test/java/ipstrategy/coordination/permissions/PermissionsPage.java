package ipstrategy.coordination.permissions;

import java.util.stream.Collectors;

/// The matrix as it is published, in Markdown.
final class PermissionsPage {

    private static final String PAGE = """
            # Who may do what

            Every operation that `coordination` describes, with what each caller is answered. `coordination` carries the doors of
            all capabilities, so that the other services answer alike. What stands below of %1$d operations and %3$d callers is proven by
            %2$d calls over HTTP, each on a thing on which the operation can be done; a door that is open to everybody is
            tried once in each role. The calls are made by
            [PermissionsTest](../services/coordination/src/test/java/ipstrategy/coordination/permissions/PermissionsTest.java) at
            every build. It writes this page with `-Dmatrix.write` and compares it without. What is expected stands in
            [permissions.md](../services/coordination/src/test/resources/permissions.md).

            | sign | meaning |
            |---|---|
            | ✓ | it is done: a command leaves its audit entry; a list shows the row |
            | ∅ | the list is shown without the row |
            | 401, 403, 404 | refused with this status, and no row of any table was written |

            The agency of the caller is the `LEAD`, which answers for the thing, or a `PARTICIPANT`, or an `OTHER` agency, a
            `PROVINCE` (the one concerned, where the thing belongs to one), the joint conference's `OFFICE`, or `NONE`. A cell
            without a relation holds for all of them.

            | operation | | anonymous | no role | %4$s |
            |---|---|---|---|%5$s
            %6$s
            """;

    private PermissionsPage() {}

    static String of(Matrix matrix) {
        int operations = matrix.operations().size();
        return PAGE.formatted(
                operations,
                matrix.cells(),
                Who.ALL.size(),
                String.join(" | ", Who.ROLES),
                "---|".repeat(Who.ROLES.size()),
                matrix.operations().stream().map(matrix::row).collect(Collectors.joining("\n")));
    }
}
