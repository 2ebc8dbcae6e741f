package ipstrategy.measures;

import static ipstrategy.measures.RealMeasures.numbers;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.measures.seeded.SeededMeasure;
import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Role;
import ipstrategy.seeding.Seeds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// That the seeds give each measure to those to whom its document gives it, by the document's own rules.
class AssignmentsTest {

    private static final String PROMOTION = "PROMOTION-2017";
    private static final String PROTECTION = "PROTECTION-2022";
    private static final String PATENT = "PATENT-2017";
    private static final String FIVE_YEARS = "FYP-13";

    /// Those whom the notice before PROMOTION-2017 addresses, as printed there.
    private static final List<String> ADDRESSEES = List.of("""
            中央组织部 中央宣传部 中央编办 中央网信办 高法院 高检院 外交部 发展改革委 教育部 科技部 工业和信息化部 公安部 司法部 财政部 \
            人力资源社会保障部 环境保护部 农业部 商务部（全国打击侵权假冒工作领导小组办公室） 文化部 卫生计生委 人民银行 国资委 海关总署 \
            工商总局 质检总局 新闻出版广电总局（版权局） 食品药品监管总局 统计局 林业局 知识产权局 法制办 中科院 银监会 保监会 国防科工局 \
            邮政局 中医药局 中央军委装备发展部 贸促会""".split(" "));

    @Test
    void everyAddresseeOfTheNoticeAnswersForAMeasure() {
        Map<String, List<String>> aliases = Seeds.ofClasspath().lists("agencies.yaml", "code", "aliases");
        Set<String> answering = RealMeasures.of(PROMOTION)
                .flatMap(measure -> measure.responsibilities().stream())
                .map(SeededMeasure.Assigned::agency)
                .collect(Collectors.toSet());
        assertThat(ADDRESSEES)
                .hasSize(39)
                .allSatisfy(addressee -> assertThat(answering)
                        .containsAnyElementsOf(aliases.keySet().stream()
                                .filter(code ->
                                        aliases.getOrDefault(code, List.of()).contains(addressee))
                                .toList()));
    }

    @Test
    void eachMeasureOfPromotionIsAssignedByOneRuleOfTheClosingNote() {
        assertThat(rules(PROMOTION))
                .isEqualTo(Map.of(
                        AssignmentRule.SOLE, 52L,
                        AssignmentRule.FIRST_LEADS, 44L,
                        AssignmentRule.LEAD_NAMED_PARTICIPANTS_OPEN, 4L,
                        AssignmentRule.BY_DUTY, 1L,
                        AssignmentRule.CO_LEADS, 1L,
                        AssignmentRule.ALL_MEMBERS, 1L));
        assertThat(numbers(PROMOTION, measure -> measure.rule() == AssignmentRule.LEAD_NAMED_PARTICIPANTS_OPEN))
                .containsExactly("28", "31", "32", "93");
    }

    @Test
    void documentsThatNameNobodyAssignNobody() {
        assertThat(rules(PROTECTION)).isEqualTo(Map.of(AssignmentRule.NOT_NAMED, 114L));
        assertThat(rules(FIVE_YEARS)).isEqualTo(Map.of(AssignmentRule.NOT_NAMED, 76L));
        assertThat(RealMeasures.all())
                .filteredOn(measure -> measure.rule() == AssignmentRule.NOT_NAMED)
                .allSatisfy(measure -> assertThat(measure.responsibilities()).isEmpty());
    }

    @Test
    void unitsThatAreListedTogetherAnswerByDutyAndAUnitAloneLeads() {
        assertThat(rules(PATENT)).isEqualTo(Map.of(AssignmentRule.SOLE, 19L, AssignmentRule.UNITS_LISTED, 8L));
        assertThat(numbers(PATENT, measure -> measure.rule() == AssignmentRule.UNITS_LISTED))
                .containsExactly("1", "6", "8", "9", "18", "19", "24", "27");
        assertThat(roles("PATENT-2017-006"))
                .containsExactly(
                        "SIPO-GENERAL-OFFICE BY_DUTY 1",
                        "SIPO-COORDINATION BY_DUTY 2",
                        "SIPO-MANAGEMENT BY_DUTY 3",
                        "SIPO-PLANNING BY_DUTY 4");
    }

    @Test
    void whoIsAloneLeadsAndWhoIsFirstLeadsTheOthersThatFollow() {
        assertThat(RealMeasures.all()).allSatisfy(measure -> {
            List<Role> roles = measure.responsibilities().stream()
                    .map(SeededMeasure.Assigned::role)
                    .toList();
            switch (measure.rule()) {
                case SOLE, LEAD_NAMED_PARTICIPANTS_OPEN -> assertThat(roles).containsExactly(Role.LEAD);
                case FIRST_LEADS -> {
                    assertThat(roles).hasSizeGreaterThan(1);
                    assertThat(roles.getFirst()).isEqualTo(Role.LEAD);
                    assertThat(roles.subList(1, roles.size())).containsOnly(Role.PARTICIPANT);
                }
                case BY_DUTY, UNITS_LISTED ->
                    assertThat(roles).hasSizeGreaterThan(1).containsOnly(Role.BY_DUTY);
                case CO_LEADS -> assertThat(roles).contains(Role.CO_LEAD).doesNotContain(Role.LEAD);
                case ALL_MEMBERS -> assertThat(roles).containsExactly(Role.LEAD, Role.ALL_MEMBERS);
                case NOT_NAMED -> assertThat(roles).isEmpty();
            }
        });
    }

    @Test
    void agenciesStandInThePlaceWhereTheyArePrinted() {
        assertThat(RealMeasures.all())
                .filteredOn(measure -> measure.rule() != AssignmentRule.CO_LEADS)
                .allSatisfy(measure -> assertThat(measure.responsibilities())
                        .extracting(SeededMeasure.Assigned::order)
                        .containsExactlyElementsOf(IntStream.rangeClosed(
                                        1, measure.responsibilities().size())
                                .boxed()
                                .toList()));
    }

    @Test
    void fifteenAgenciesShareTheCampaignByDutyAndNoneLeadsIt() {
        assertThat(roles("PROMOTION-2017-034"))
                .hasSize(15)
                .allSatisfy(role -> assertThat(role).contains(" BY_DUTY "))
                .startsWith("CAC BY_DUTY 1")
                .endsWith("CCPIT BY_DUTY 15");
    }

    @Test
    void leadsThatAreNotRankedStandSideBySide() {
        assertThat(roles("PROMOTION-2017-084"))
                .containsExactly(
                        "MFA CO_LEAD 1",
                        "MOFCOM CO_LEAD 1",
                        "SIPO CO_LEAD 1",
                        "MOA BY_DUTY 4",
                        "GAC BY_DUTY 5",
                        "SAIC BY_DUTY 6",
                        "AQSIQ BY_DUTY 7",
                        "SAPPRFT BY_DUTY 8",
                        "SFA BY_DUTY 9",
                        "CCPIT BY_DUTY 10");
    }

    @Test
    void theConferenceAnswersThroughItsOfficeAndAllOfItsMembers() {
        assertThat(roles("PROMOTION-2017-092")).containsExactly("JC-OFFICE LEAD 1", "JC-MEMBERS ALL_MEMBERS 2");
        assertThat(RealMeasures.named("PROMOTION-2017-092").responsibilities())
                .extracting(SeededMeasure.Assigned::members)
                .satisfiesExactly(
                        ofTheOffice -> assertThat(ofTheOffice).isEmpty(),
                        ofTheMembers -> assertThat(ofTheMembers).hasSize(39).contains("MOF", "SIPO", "CCPIT"));
    }

    @Test
    void theOfficeOfIntellectualPropertyLeadsThirtyNineMeasuresAndOneWithOthers() {
        assertThat(rolesOf("SIPO")).containsEntry(Role.LEAD, 39L).containsEntry(Role.CO_LEAD, 1L);
    }

    private static Map<AssignmentRule, Long> rules(String plan) {
        return RealMeasures.of(plan).collect(groupingBy(SeededMeasure::rule, counting()));
    }

    private static Map<Role, Long> rolesOf(String agency) {
        return RealMeasures.of(PROMOTION)
                .flatMap(measure -> measure.responsibilities().stream())
                .filter(one -> one.agency().equals(agency))
                .collect(groupingBy(SeededMeasure.Assigned::role, counting()));
    }

    private static List<String> roles(String id) {
        return RealMeasures.named(id).responsibilities().stream()
                .map(one -> one.agency() + " " + one.role() + " " + one.order())
                .toList();
    }
}
