package ipstrategy.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However many replicas a service has, alerts and dashboards take what its database says once.
class ExpressionsTest {

    private static final SortedSet<String> OF_DATABASES = Expressions.readFromDatabases();

    @Test
    void whatADatabaseSaysIsTakenOnceForEachDeployable() {
        List<String> expressions = Expressions.all();

        assertThat(expressions).hasSizeGreaterThan(30);
        assertThat(OF_DATABASES).hasSizeGreaterThan(12).contains("ipstrategy_reports", "ipstrategy_audit_height");
        assertThat(expressions)
                .allSatisfy(expression -> assertThat(Expressions.countedTwice(expression, OF_DATABASES))
                        .as(expression)
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum by (state) (ipstrategy_reports)",
                "sum by (deployable) (ipstrategy_reports_late)",
                "ipstrategy_audit_height < max_over_time(ipstrategy_audit_height[1d])",
                "max by (instance) (ipstrategy_webhook_lag_seconds) > 900",
                "max by (deployable) (ipstrategy_following_failing) > 0 or ipstrategy_following_aside > 0"
            })
    void whatCountsReplicasIsFound(String planted) {
        assertThat(Expressions.countedTwice(planted, OF_DATABASES)).isNotEmpty();
    }
}
