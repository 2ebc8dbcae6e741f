package ipstrategy.console.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskedTest {

    @Test
    void whatComesFromOutsideIsEncoded() {
        assertThat(Asked.of("metrics", "../x", "observations")
                        .with("from", "2011/2015")
                        .below("http://gateway"))
                .isEqualTo("http://gateway/api/v1/metrics/..%2Fx/observations?from=2011%2F2015");
    }

    @Test
    void theCatalogueStandsBesideTheApi() {
        assertThat(Asked.beside("catalogue", "KITES").with("limit", 50).below("http://gateway"))
                .isEqualTo("http://gateway/catalogue/KITES?limit=50");
    }

    @Test
    void aParameterWithoutAValueIsNotAsked() {
        assertThat(Asked.of("metrics").with("q", " ").with("sort", null)).hasToString("/metrics");
    }
}
