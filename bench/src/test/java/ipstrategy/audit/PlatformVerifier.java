package ipstrategy.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lends the audit module's verifier, which only its own package can call, to the tests of the benchmark.
public final class PlatformVerifier {

    private PlatformVerifier() {}

    public static Verification verify(Connection connection) throws SQLException {
        Verifier verifier = new Verifier(Head.NONE, Optional.empty(), new ObjectMapper());
        String sql = "select " + SealedRow.COLUMNS + " from audit_entry order by position nulls first";
        List<SealedRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(SealedRow.of(row));
            }
        }
        verifier.holdsFor(rows);
        return verifier.verdict();
    }
}
