package ipstrategy.measures.report;

import io.agroal.api.AgroalDataSource;
import ipstrategy.measures.ClockForTests;
import ipstrategy.measures.asking.Asking;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/// What tests of reporting begin with: a season in which nobody has been asked for anything yet.
class InSeason {

    @Inject
    ClockForTests clock;

    @Inject
    Asking asking;

    @Inject
    AgroalDataSource database;

    Season season;

    @BeforeEach
    void nobodyHasBeenAsked() {
        season = Season.begin(clock, asking, database);
    }
}
