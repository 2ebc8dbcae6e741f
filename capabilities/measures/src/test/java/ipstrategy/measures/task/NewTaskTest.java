package ipstrategy.measures.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewTaskTest {

    @Test
    void whatATaskIsAboutMayHaveSeveralLinesAndNoControlCharacters() {
        assertThat("起草试点方案。\n分两步。").matches(NewTask.LINES);
        assertThat("").matches(NewTask.LINES);
        assertThat("a\u0000b").doesNotMatch(NewTask.LINES);
        assertThat("a\tb").doesNotMatch(NewTask.LINES);
    }
}
