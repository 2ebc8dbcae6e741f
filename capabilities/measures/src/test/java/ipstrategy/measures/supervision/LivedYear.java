package ipstrategy.measures.supervision;

import static ipstrategy.measures.supervision.Life.OFFICE;
import static ipstrategy.measures.supervision.Life.PLAN;
import static ipstrategy.measures.supervision.Life.as;

import io.restassured.response.ValidatableResponse;
import ipstrategy.measures.asking.Asking;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/// What tests of supervision look back on: a year that was lived once for all of them.
class LivedYear {

    private static boolean lived;

    @Inject
    Asking asking;

    @Inject
    Supervising supervising;

    @BeforeEach
    void liveTheYear() {
        if (!lived) {
            lived = true;
            new Life(asking, supervising).live();
        }
        Year.set("2026-01-15T10:00");
    }

    static int count(String to) {
        return as(OFFICE)
                .queryParam("limit", 1)
                .queryParam("plan", PLAN)
                .queryParam("to", to)
                .get("/api/v1/supervision-steps")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    static ValidatableResponse steps(String report) {
        return as(OFFICE)
                .queryParam("report", report)
                .get("/api/v1/supervision-steps")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse outlook(String token, String report) {
        return as(token)
                .queryParam("report", report)
                .get("/api/v1/supervision/outlook")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse replay(String token, String from, String to) {
        return as(token)
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("plan", PLAN)
                .get("/api/v1/supervision/replay")
                .then()
                .statusCode(200);
    }
}
