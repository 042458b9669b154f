package dev.tradewind.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ConditionRunTest {

    @Test
    void recordsConditionsWithoutTablesAndIds() {
        assertThat(new ConditionRun(List.of(GuardedContract.class, UnguardedContract.class)).conditions()).containsExactlyInAnyOrder(
                new ConditionSite("put", "ORDER", "attribute_not_exists(pk)"), new ConditionSite("update", "SKU/STOCK", "units >= :wanted"),
                new ConditionSite("update", "CHECKOUT", "state = 'ready'"));
    }

    @Test
    void aGuardedConditionTurnsATestRed() {
        ConditionRun run = new ConditionRun(List.of(GuardedContract.class));
        assertThat(run.conditions()).hasSize(2).allSatisfy(site -> assertThat(run.redWithout(site)).isTrue());
    }

    @Test
    void anUnguardedConditionIsTold() {
        ConditionRun run = new ConditionRun(List.of(UnguardedContract.class));
        assertThat(run.conditions()).hasSize(1).allSatisfy(site -> assertThat(run.redWithout(site)).isFalse());
    }

    @Test
    void aContractThatIsRedAnywayProvesNothing() {
        assertThatThrownBy(() -> new ConditionRun(List.of(RedContract.class)).conditions()).isInstanceOf(AssertionError.class)
                .hasMessageContaining("red with every condition in place");
    }

    @Test
    void aContractWithoutConditionsProvesNothing() {
        assertThatThrownBy(() -> new ConditionRun(List.of(Items.class)).conditions()).isInstanceOf(AssertionError.class)
                .hasMessageContaining("sent no condition");
    }
}
