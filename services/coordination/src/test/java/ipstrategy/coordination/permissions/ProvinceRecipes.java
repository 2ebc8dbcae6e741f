package ipstrategy.coordination.permissions;

import java.util.Map;
import java.util.function.Supplier;

/// On the year of PATENT-2017 over the provinces, in which Guangdong is the province concerned and Jiangsu another one.
record ProvinceRecipes(Fixture fixture) {

    private static final String ROUNDS = "/plans/PATENT-2017/rounds";
    private static final String ROUND = ROUNDS + "/2017";
    private static final String SHEET = ROUND + "/provinces/440000";
    private static final String MEMBER = "/region-classes/CLASS-1/members/330000";
    private static final String DEPLOYED = """
            {"year": 2017, "classesOn": "2017-03-01", "reason": "年初任务部署"}""";
    private static final String REASON = """
            {"reason": "按会议决定"}""";
    private static final String MEMBERSHIP = """
            {"from": "2031-01-01", "to": null, "reason": "国家知识产权局批复"}""";
    private static final String SCORES = """
            "scores": [{"measure": "PATENT-2017-014", "clause": 1, "score": 80, "reason": "考核"}]""";

    void into(Map<String, Supplier<Subject>> all) {
        all.put("listProvinceObligations", () -> Subject.at("/provinces/440000/obligations?plan=PATENT-2017"));
        all.put("getClassMembership", () -> Subject.at(MEMBER));
        all.put("setClassMembership", () -> Subject.at(MEMBER).send(MEMBERSHIP));
        all.put("withdrawClassMembership", () -> {
            fixture.office("PUT", MEMBER, MEMBERSHIP);
            return Subject.at(MEMBER + "/withdrawal").send(REASON);
        });
        all.put("listCycleRounds", () -> Subject.at(ROUNDS));
        all.put("deployCycleRound", this::undeployed);
        all.put("getCycleRound", () -> in("DEPLOYED", ROUND));
        all.put(
                "listRoundObligations",
                () -> of(in("DEPLOYED", ROUND + "/obligations?limit=1&region=440000"))
                        .shownBy("\"440000\""));
        all.put("getProvinceSheet", () -> of(in("DEPLOYED", SHEET)));
        all.put("optIntoProvinceTask", this::optIn);
        all.put("optOutOfProvinceTask", this::optOut);
        all.put(
                "rateProvinceTasks",
                () -> of(in("DEPLOYED", SHEET + "/mid-year")).send("""
                {"ratings": [{"measure": "PATENT-2017-014", "clause": 1, "rating": "GOOD", "reason": "年中督导"}]}"""));
        all.put("reviewCycleRound", () -> in("DEPLOYED", ROUND + "/review").send(REASON));
        all.put(
                "scoreProvinceTasks",
                () -> of(in("MID_YEAR_REVIEWED", SHEET + "/year-end")).send("{" + SCORES + "}"));
        all.put(
                "appraiseCycleRound",
                () -> in("MID_YEAR_REVIEWED", ROUND + "/appraisal").send(REASON));
        all.put(
                "publishCycleRound",
                () -> in("APPRAISED", ROUND + "/publication").send(REASON));
        all.put("correctCycleRound", () -> published(ROUND + "/corrections").send("""
                {"region": "440000", "reason": "复核更正", %s}""".formatted(SCORES)));
        all.put("getCycleRoundResults", () -> published(ROUND + "/results"));
    }

    private Subject undeployed() {
        fixture.sql("delete from province_task");
        fixture.sql("delete from province_sheet");
        fixture.sql("delete from cycle_round");
        return Subject.at(ROUNDS).send(DEPLOYED);
    }

    /// A task that Guangdong need not do and has not chosen.
    private Subject optIn() {
        Subject subject = of(in("DEPLOYED", SHEET + "/opt-ins"));
        fixture.sql(
                "update province_task set obligation = 'OPTIONAL', opted_in = false where measure = 'PATENT-2017-001'");
        return subject.send("""
                {"measure": "PATENT-2017-001", "clause": 1, "reason": "本省已有工作基础"}""");
    }

    /// A task that Guangdong need not do, has chosen, and has no mark for.
    private Subject optOut() {
        Subject subject = of(in("DEPLOYED", SHEET + "/opt-outs"));
        fixture.sql("update province_task set obligation = 'OPTIONAL', opted_in = true, rating = null,"
                + " rating_reason = null where measure = 'PATENT-2017-001'");
        return subject.send("""
                {"measure": "PATENT-2017-001", "clause": 1, "reason": "本省暂不具备条件"}""");
    }

    /// The round in a state, with all marks that it needs to go on.
    private Subject in(String state, String path) {
        if (!fixture.holds("select 1 from cycle_round where plan = 'PATENT-2017'")) {
            fixture.office("POST", ROUNDS, DEPLOYED);
        }
        fixture.sql("update cycle_round set state = ?, published = 0 where plan = 'PATENT-2017'", state);
        fixture.sql(
                "update province_task set rating = 'GOOD', rating_reason = '年中督导', score = 90, score_reason = '考核'");
        return Subject.at(path);
    }

    private Subject published(String path) {
        if (!fixture.holds("select 1 from round_publication")) {
            in("APPRAISED", path);
            fixture.office("POST", ROUND + "/publication", REASON);
        } else {
            fixture.sql("""
                    update cycle_round set state = 'PUBLISHED',
                           published = (select max(p.version) from round_publication p where p.round = cycle_round.id)""");
        }
        return Subject.at(path);
    }

    private static Subject of(Subject subject) {
        return subject.with(Relation.PROVINCE, "PROVINCE-440000").with(Relation.OTHER, "PROVINCE-320000");
    }
}
