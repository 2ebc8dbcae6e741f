package ipstrategy.measures.supervision;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import ipstrategy.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The events of the service under test, from the first to the last.
public final class Told {

    private Told() {}

    /// Those about one thing.
    public static List<Map<String, Object>> of(String subject) {
        String follower = Tokens.of("follower").role("integrator").build();
        List<Map<String, Object>> found = new ArrayList<>();
        String next = "0";
        while (true) {
            JsonPath page = given().auth()
                    .oauth2(follower)
                    .queryParam("after", next)
                    .queryParam("limit", 500)
                    .get("/api/v1/events")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (page.getList("items").isEmpty()) {
                return found;
            }
            found.addAll(page.param("subject", subject).getList("items.findAll { it.subject == subject }"));
            next = page.getString("next");
        }
    }
}
