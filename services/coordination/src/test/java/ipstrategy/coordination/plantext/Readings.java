package ipstrategy.coordination.plantext;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Plans of our own, read with a small register.
final class Readings {

    private static final LocalDate REFORM = LocalDate.of(2018, 3, 21);

    static final AgencyNames NAMES = new AgencyNames(List.of(
            body("SIPO", null, REFORM, "国家知识产权局", "知识产权局"),
            body("CNIPA", REFORM, null, "国家知识产权局"),
            body("SAPPRFT", null, REFORM, "国家新闻出版广电总局（国家版权局）", "新闻出版广电总局（版权局）", "版权局"),
            body("MIIT", null, null, "中华人民共和国工业和信息化部", "工业和信息化部"),
            body("NDRC", null, null, "中华人民共和国国家发展和改革委员会", "发展改革委"),
            body("MOFCOM", null, null, "商务部（全国打击侵权假冒工作领导小组办公室）", "商务部"),
            body("SAIC", null, REFORM, "工商总局"),
            body("GAC", null, null, "海关总署"),
            body("NBS", null, null, "国家统计局", "统计局"),
            body("JC-OFFICE", null, null, "联席会议办公室"),
            new AgencyNames.Body("JC-MEMBERS", List.of("联席会议成员单位"), null, null, true),
            body("SIPO-LEGAL", null, null, "条法司"),
            body("SIPO-PLANNING", null, null, "规划司"),
            body("SIPO-OFFICE", null, null, "局办公室")));

    static final ClassWords CLASSES = new ClassWords(List.of(
            new ClassWords.Kind("PILOT", "强省建设试点省", List.of("强省试点省", "强省建设试点省")),
            new ClassWords.Kind("LEADING", "引领型强省试点省", List.of("引领型强省试点省", "引领型、支撑型强省试点省")),
            new ClassWords.Kind("SUPPORTING", "支撑型强省试点省", List.of("引领型、支撑型强省试点省")),
            new ClassWords.Kind("CLASS-1", "一类省份", List.of("一类省份", "一二类省份")),
            new ClassWords.Kind("CLASS-2", "二类省份", List.of("一二类省份")),
            new ClassWords.Kind("OTHER", "其他省份", List.of("其他省份")),
            new ClassWords.Kind("CENTRE", "快速保护中心涉及省份", List.of("涉及省份")),
            new ClassWords.Kind("PORT", "专利数据港涉及省份", List.of("涉及省份"))));

    private Readings() {}

    static ParsedPlan read(String text) {
        return read(text, "2017");
    }

    static ParsedPlan read(String text, String term) {
        return new PlanReader(NAMES, CLASSES).read(PlanText.of(text), PlanReader.Setting.of(term, null));
    }

    /// The plan's only item with this number.
    static ParsedItem item(ParsedPlan plan, String number) {
        return plan.items().stream()
                .filter(item -> item.number().equals(number))
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
                    if (found.size() != 1) {
                        throw new AssertionError(found.size() + " items " + number);
                    }
                    return found.getFirst();
                }));
    }

    /// Who answers, as `SIPO LEAD 1`.
    static List<String> answering(ParsedItem item) {
        return item.responsibilities().stream()
                .map(one -> one.agency() + " " + one.role() + " " + one.order())
                .toList();
    }

    static List<Doubt.Code> doubts(ParsedItem item) {
        return item.doubts().stream().map(Doubt::code).toList();
    }

    /// Obligations, as `1 PILOT MANDATORY`.
    static List<String> bindings(ParsedItem item) {
        return item.obligations().stream()
                .map(one -> one.clause() + " " + one.regionClass() + " " + one.obligation())
                .toList();
    }

    /// What is wrong, as `GAP 5 [4]`.
    static List<String> defects(ParsedPlan plan) {
        return plan.defects().stream()
                .map(defect -> defect.code() + " " + defect.item() + " " + defect.arguments())
                .toList();
    }

    private static AgencyNames.Body body(String code, LocalDate from, LocalDate to, String... names) {
        return new AgencyNames.Body(code, List.of(names), from, to, false);
    }
}
