package ipstrategy.launcher.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The databases of one server, each with a role of the same name that owns it and may enter no other.
final class Databases {

    private final Connection superuser;

    Databases(Connection superuser) {
        this.superuser = superuser;
    }

    /// Makes the role and the database where they are missing; the role's password is set again each time, because the
    /// secrets may be newer than the role.
    void require(String name, String password) throws SQLException {
        String role = exists("SELECT 1 FROM pg_roles WHERE rolname = ?", name) ? "ALTER ROLE" : "CREATE ROLE";
        execute("%s %s LOGIN PASSWORD '%s'".formatted(role, name, password));
        if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute("CREATE DATABASE %s OWNER %s".formatted(name, name));
            execute("REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(name));
        }
    }

    String setting(String name) throws SQLException {
        try (PreparedStatement question = superuser.prepareStatement("SELECT current_setting(?)")) {
            question.setString(1, name);
            try (ResultSet answer = question.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }

    void execute(String statement) throws SQLException {
        try (Statement order = superuser.createStatement()) {
            order.execute(statement);
        }
    }

    private boolean exists(String question, String name) throws SQLException {
        try (PreparedStatement asked = superuser.prepareStatement(question)) {
            asked.setString(1, name);
            try (ResultSet answer = asked.executeQuery()) {
                return answer.next();
            }
        }
    }
}
