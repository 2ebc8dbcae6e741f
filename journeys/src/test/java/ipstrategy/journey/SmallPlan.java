package ipstrategy.journey;

import static ipstrategy.journey.Patience.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/// A yearly plan of one measure that one agency leads and another takes part in.
///
/// @param code its code
/// @param year its year
/// @param about what it is about: 风筝
/// @param works what is registered: 风筝图样
/// @param english the same in English: kite designs
record SmallPlan(String code, int year, String about, String works, String english) {

    private static final String TEXT = """
            %1$d年%2$s版权工作推进计划

            一、完善%2$s版权保护

            （一）健全制度。

            1. 制定《%3$s作品登记指南》，及时公布登记情况。（新闻出版广电总局（版权局）、工商总局负责）

            上述各项任务分工中，由多个部门负责的，列第一位的部门为牵头部门，其他为参与部门；由多个部门牵头的，牵头部门不分先后。
            """;

    String measure() {
        return code + "-001";
    }

    /// Lets the office adopt it, and answers its measure when the service has it.
    JsonNode adoptedBy(Visitor office) throws IOException, InterruptedException {
        readBy(office).adopt();
        return eventually(() -> office.read("measures/" + measure()), found -> found.has("id"));
    }

    /// Lets the office hand in its text and put it right; it is yet to be adopted.
    PlanDraft readBy(Visitor office) throws IOException, InterruptedException {
        PlanDraft draft =
                PlanDraft.handIn(office, """
                {"code": "%s", "title": {"zh": "%s版权工作推进计划", "en": "Promotion plan for %s"},
                 "kind": "ANNUAL", "term": "%d", "issuer": "SAPPRFT"}
                """.formatted(code, about, english, year), TEXT.formatted(year, about, works));
        for (JsonNode item : draft.items()) {
            draft.putRight(item, """
                    {"service": "copyright", "doubtsSeen": true, "title": {"zh": "%1$s登记指南", "en": "Guide to registering %2$s"},
                     "deliverables": [{"kind": "GUIDE", "title": {"zh": "%1$s作品登记指南", "en": "Guide to registering %2$s"}}],
                     "responsibilities": [{"agency": "SAPPRFT", "role": "LEAD", "order": 1}, {"agency": "SAIC", "role": "PARTICIPANT", "order": 2}],
                     "reason": "owned by the copyright service; the offices as before the reform"}
                    """.formatted(works, english));
        }
        return draft;
    }
}
