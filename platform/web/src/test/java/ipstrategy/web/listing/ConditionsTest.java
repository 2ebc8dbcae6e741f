package ipstrategy.web.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.PostgresForTests.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

    private static Database database;

    @BeforeAll
    static void aDatabase() {
        database = PostgresForTests.freshDatabase();
    }

    @Test
    void noConditionHoldsForEveryRow() {
        Conditions none = Conditions.none().and("kind", null, "kind = :kind").contains(null, "title");

        assertThat(none.words()).isEqualTo("where 1 = 1");
        assertThat(none.values()).isEmpty();
    }

    @Test
    void aValueNeverBecomesAWord() {
        Conditions conditions = Conditions.none()
                .and("kind", "x' or 'a'='a", "kind = :kind")
                .contains("'; drop table lamp; --", "title");

        assertThat(conditions.words())
                .isEqualTo("where 1 = 1 and kind = :kind and (lower(title) like :contained escape '!')");
        assertThat(conditions.values())
                .containsOnly(entry("kind", "x' or 'a'='a"), entry("contained", "%'; drop table lamp; --%"));
    }

    @Test
    void aTextIsLookedForInEveryFieldGiven() {
        assertThat(Conditions.none().contains("Lamp", "zh", "en").words())
                .isEqualTo(
                        "where 1 = 1 and (lower(zh) like :contained escape '!' or lower(en) like :contained escape '!')");
    }

    @ParameterizedTest
    @CsvSource({"-number,l.number < :last order by l.number desc", "number,l.number > :last order by l.number asc"})
    void aPageByNumbersBeginsBehindTheOneBefore(String sort, String words) {
        Conditions conditions = Conditions.none();

        assertThat(conditions.page(new Page(Sort.of(sort), 2, null), "l.number", 7))
                .isEqualTo("where 1 = 1 and " + words);
        assertThat(conditions.values()).containsOnly(entry("last", 7));
    }

    @ParameterizedTest
    @CsvSource({"%,!%", "_,!_", "!,!!", "!%_,!!!%!_", "Lamp,lamp", "100%_!,100!%!_!!", "\\,\\", "灯,灯"})
    void wildcardsStandForThemselves(String text, String literal) {
        assertThat(Conditions.none().contains(text, "title").values())
                .containsOnly(entry("contained", "%" + literal + "%"));
    }

    @ParameterizedTest
    @CsvSource({
        "50%,at 50% now,true",
        "50%,at 505 now,false",
        "a_b,a_b,true",
        "a_b,axb,false",
        "!,stop!,true",
        "!,stop,false",
        "!%,x!%y,true",
        "!%,x!y,false",
        "GREEN,a Green lamp,true",
        "\\,a\\b,true"
    })
    void theDatabaseFindsWhatWasWrittenAndNothingElse(String text, String title, boolean found) throws SQLException {
        Conditions conditions = Conditions.none().contains(text, "title");
        String sql = "select count(*) from (values (?)) as lamp(title) "
                + conditions.words().replace(":contained", "?");
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, title);
            select.setObject(2, conditions.values().get("contained"));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                assertThat(row.getInt(1) == 1).isEqualTo(found);
            }
        }
    }
}
