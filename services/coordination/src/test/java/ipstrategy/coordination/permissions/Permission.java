package ipstrategy.coordination.permissions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// One line of the table: who may do an operation. Everybody who is not named is refused.
///
/// @param operation its `operationId`
/// @param may who may
/// @param unseen for whom the thing is not there; whoever may is not meant
/// @param leftOut to whom a list is shown without the row; whoever may is not meant
record Permission(String operation, Callers may, Callers unseen, Callers leftOut) {

    private static final String TABLE = "/permissions.md";

    /// The lines of the committed table.
    static List<Permission> ofTheTable() {
        try (InputStream table = Permission.class.getResourceAsStream(TABLE)) {
            return read(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The lines of the Markdown tables in a text: every row whose first cell is a name.
    static List<Permission> read(String text) {
        return text.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| operation "))
                .map(Permission::line)
                .toList();
    }

    /// With whom it is tried: with everybody, or, where a door is open to everybody, once in each role.
    List<Who> callers() {
        boolean open = Who.ALL.stream().allMatch(may::include);
        return Who.ALL.stream()
                .filter(who -> !open || who.isAnonymous() || who.relation() == Relation.LEAD)
                .toList();
    }

    Verdict verdict(Who who) {
        if (may.include(who)) {
            return Verdict.ALLOWED;
        }
        if (leftOut.include(who)) {
            return Verdict.LEFT_OUT;
        }
        if (unseen.include(who)) {
            return Verdict.UNSEEN;
        }
        return who.isAnonymous() ? Verdict.UNAUTHENTICATED : Verdict.FORBIDDEN;
    }

    private static Permission line(String row) {
        List<String> cells =
                Arrays.stream(row.substring(1).split("\\|")).map(String::strip).toList();
        if (cells.size() != 4) {
            throw new IllegalArgumentException("a line has four cells: operation, may, 404, left out: " + row);
        }
        return new Permission(
                cells.get(0), Callers.read(cells.get(1)), Callers.read(cells.get(2)), Callers.read(cells.get(3)));
    }
}
