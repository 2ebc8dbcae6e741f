package ipstrategy.coordination.province;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.measures.terms.Obligation.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DutyTest {

    /// 强省试点省、一类省份必做,其他省份选做
    private static final List<Demand> TASK_1 = List.of(
            new Demand(1, "STRONG-PROVINCE-PILOT", Kind.MANDATORY),
            new Demand(1, "CLASS-1", Kind.MANDATORY),
            new Demand(1, "OTHER", Kind.OPTIONAL));

    /// Three clauses: 引领型、支撑型强省试点省、一类省份必做,其他省份选做 · 广东、陕西必做 · 引领型、支撑型强省试点省、一类省份必做
    private static final List<Demand> TASK_12 = List.of(
            new Demand(1, "STRONG-PROVINCE-PILOT-LEADING", Kind.MANDATORY),
            new Demand(1, "STRONG-PROVINCE-PILOT-SUPPORTING", Kind.MANDATORY),
            new Demand(1, "CLASS-1", Kind.MANDATORY),
            new Demand(1, "OTHER", Kind.OPTIONAL),
            new Demand(2, "GUANGDONG", Kind.MANDATORY),
            new Demand(2, "SHAANXI", Kind.MANDATORY),
            new Demand(3, "STRONG-PROVINCE-PILOT-LEADING", Kind.MANDATORY),
            new Demand(3, "STRONG-PROVINCE-PILOT-SUPPORTING", Kind.MANDATORY),
            new Demand(3, "CLASS-1", Kind.MANDATORY));

    @Test
    void otherProvincesAreThoseInNoneOfTheClassesThatTheClauseNames() {
        assertThat(Duty.of(TASK_1, Set.of())).containsExactly(new Duty(1, Kind.OPTIONAL, "OTHER"));
        assertThat(Duty.of(TASK_1, Set.of("CLASS-2"))).containsExactly(new Duty(1, Kind.OPTIONAL, "OTHER"));
        assertThat(Duty.of(TASK_1, Set.of("CLASS-1"))).containsExactly(new Duty(1, Kind.MANDATORY, "CLASS-1"));
    }

    @Test
    void aPilotOfAnotherTypeIsOneOfTheOthersWhereOnlyATypeIsNamed() {
        Set<String> distinctive = Set.of("STRONG-PROVINCE-PILOT", "STRONG-PROVINCE-PILOT-DISTINCTIVE");
        assertThat(Duty.of(TASK_12, distinctive)).containsExactly(new Duty(1, Kind.OPTIONAL, "OTHER"));
        assertThat(Duty.of(TASK_1, distinctive)).containsExactly(new Duty(1, Kind.MANDATORY, "STRONG-PROVINCE-PILOT"));
    }

    @Test
    void theStrictestWinsWhereverItIsPrinted() {
        List<Demand> demands = List.of(
                new Demand(1, "CONCERNED-TRAINING-BASE", Kind.OPTIONAL), new Demand(1, "CLASS-2", Kind.MANDATORY));
        assertThat(Duty.of(demands, Set.of("CONCERNED-TRAINING-BASE", "CLASS-2")))
                .containsExactly(new Duty(1, Kind.MANDATORY, "CLASS-2"));
        assertThat(Duty.of(demands.reversed(), Set.of("CONCERNED-TRAINING-BASE", "CLASS-2")))
                .containsExactly(new Duty(1, Kind.MANDATORY, "CLASS-2"));
    }

    @Test
    void ofSeveralClassesThatAskTheSameTheOnePrintedFirstDecides() {
        assertThat(Duty.of(TASK_1, Set.of("CLASS-1", "STRONG-PROVINCE-PILOT")))
                .containsExactly(new Duty(1, Kind.MANDATORY, "STRONG-PROVINCE-PILOT"));
    }

    @Test
    void theObligationAttachesToTheClauseAndSilenceAsksNothing() {
        assertThat(Duty.of(TASK_12, Set.of("GUANGDONG")))
                .containsExactly(new Duty(1, Kind.OPTIONAL, "OTHER"), new Duty(2, Kind.MANDATORY, "GUANGDONG"));
        assertThat(Duty.of(TASK_12, Set.of("CLASS-1")))
                .containsExactly(new Duty(1, Kind.MANDATORY, "CLASS-1"), new Duty(3, Kind.MANDATORY, "CLASS-1"));
    }

    @Test
    void everyProvinceIsOneOfAllClasses() {
        List<Demand> task9 = List.of(new Demand(1, "ALL", Kind.MANDATORY));
        assertThat(Duty.of(task9, Set.of())).containsExactly(new Duty(1, Kind.MANDATORY, "ALL"));
        assertThat(Duty.of(task9, Set.of("CLASS-2"))).containsExactly(new Duty(1, Kind.MANDATORY, "ALL"));
    }
}
