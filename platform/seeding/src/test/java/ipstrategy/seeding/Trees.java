package ipstrategy.seeding;

import io.agroal.api.AgroalDataSource;
import ipstrategy.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// All trees.
@ApplicationScoped
class Trees {

    private final AgroalDataSource database;

    Trees(AgroalDataSource database) {
        this.database = database;
    }

    @Nullable
    Tree find(String code) {
        String sql = "select number, name_zh, name_en, version from tree where code = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, code);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Tree(code, row.getInt(1), new Text(row.getString(2), row.getString(3)), row.getLong(4))
                        : null;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void store(Tree tree) {
        String sql = "insert into tree (number, name_zh, name_en, version, code) values (?, ?, ?, ?, ?)"
                + " on conflict (code) do update set number = excluded.number, name_zh = excluded.name_zh,"
                + " name_en = excluded.name_en, version = excluded.version";
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setInt(1, tree.number());
            upsert.setString(2, tree.name().zh());
            upsert.setString(3, tree.name().en());
            upsert.setLong(4, tree.version());
            upsert.setString(5, tree.code());
            upsert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
