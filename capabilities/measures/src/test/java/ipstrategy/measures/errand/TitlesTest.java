package ipstrategy.measures.errand;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Role;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.web.Text;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Sort;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// That the inbox calls a measure as it is called now, though titles are remembered from page to page.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class TitlesTest {

    private static final String MEASURE = "PROMOTION-2017-002";
    private static final String SUBJECT = "TITLES-1";
    private static final Text ANEW = new Text("改称的举措", "A measure called anew");
    private static final ErrandFilter WAITING =
            new ErrandFilter("SAPPRFT", ErrandKind.TASK_TO_DO, null, null, null, null);
    private static final Page PAGE = new Page(new Sort("due", false), 50, null);

    @Inject
    Errands errands;

    @Inject
    EntityManager session;

    @Inject
    Reader reader;

    private Text before;

    @BeforeEach
    void somethingWaits() {
        before = title();
        QuarkusTransaction.requiringNew()
                .run(() -> errands.open(List.of(new Errand(
                        ErrandKind.TASK_TO_DO,
                        new MeasureId(MEASURE),
                        "PROMOTION-2017",
                        SUBJECT,
                        new AgencyCode("SAPPRFT"),
                        Role.OFFICER,
                        null))));
    }

    @AfterEach
    void nothingWaits() {
        QuarkusTransaction.requiringNew().run(() -> errands.close(SUBJECT, List.of(ErrandKind.TASK_TO_DO)));
        call(before);
    }

    @Test
    void aMeasureThatIsCalledAnewIsCalledSoInTheInbox() {
        assertThat(shown(() -> {})).isEqualTo(before);
        call(ANEW);
        assertThat(shown(() -> {})).isEqualTo(ANEW);
        call(before);
        assertThat(shown(() -> {})).isEqualTo(before);
    }

    @Test
    void whoLooksWhileItIsCalledAnewSeesTheTitleOfThatMomentAndNobodyAfterDoes() {
        assertThat(shown(() -> call(ANEW))).isEqualTo(before);
        assertThat(shown(() -> {})).isEqualTo(ANEW);
    }

    @Test
    void whatIsNoTitleForgetsNone() {
        long changes = changes();
        run("update measure set locator = locator || '' where id = '" + MEASURE + "'");
        assertThat(changes()).isEqualTo(changes);
        call(ANEW);
        assertThat(changes()).isEqualTo(changes + 1);
    }

    private Text shown(Runnable meanwhile) {
        return reader.read(WAITING, PAGE, meanwhile).page().stream()
                .filter(errand -> errand.subject().equals(SUBJECT))
                .map(ErrandView::title)
                .findFirst()
                .orElseThrow();
    }

    private void call(Text title) {
        run("update measure set title_zh = '" + title.zh() + "', title_en = '"
                + title.en().replace("'", "''") + "' where id = '" + MEASURE + "'");
    }

    private Text title() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Object[] row = (Object[])
                    session.createNativeQuery("select title_zh, title_en from measure where id = '" + MEASURE + "'")
                            .getSingleResult();
            return new Text((String) row[0], (String) row[1]);
        });
    }

    private long changes() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) session.createNativeQuery("select times from title_change")
                                .getSingleResult())
                        .longValue());
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeQuery(sql).executeUpdate());
    }
}
