package io.sortie.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sortie.SortieApplication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** Calls that outlast the job lock are found at start, not in the night (rule 2). */
@ExtendWith(OutputCaptureExtension.class)
class CallTimingTest {

    @Test
    @DisplayName("the demo, really started with too long a queue, ends with the sentence, its figures and its keys")
    void theRealStartRefuses(CapturedOutput console) {
        assertThatThrownBy(() -> SortieApplication.application()
                        .run("--spring.profiles.active=demo", "--server.port=0", "--" + CallTiming.QUEUE + "=7"))
                .isInstanceOf(StartRefused.class);
        assertThat(console.getAll())
                .contains("Sortie cannot start: a call may take 7 s (sortie.calls.connect-timeout 2 s + "
                        + "sortie.calls.read-timeout 5 s) and 7 jobs may wait in the queue: together 49 s, which do not fit "
                        + "into half of the job lock of 85 s. Shorten the time-outs, lower "
                        + "camunda.bpm.job-execution.queue-capacity, or raise "
                        + "camunda.bpm.job-execution.lock-time-in-millis (at most 120000).")
                .doesNotContain("\tat ", "Exception");
    }

    @ParameterizedTest(name = "connect {0}, read {1}, lock {2} ms, queue {3}")
    @DisplayName("up to the limits it starts")
    @CsvSource({"2s, 5s, 90000, 6", "2s, 8s, 120000, 6", "2500ms, 5s, 90000, 6", "1s, 1s, 60000, 15"})
    void fits(String connect, String read, String lock, String queue) {
        assertThatCode(() -> CallTiming.check(environment(connect, read, lock, queue)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "connect {0}, read {1}, lock {2} ms, queue {3}: {4}")
    @DisplayName("past a limit it does not, and says which")
    @CsvSource({
        "2s, 8001ms, 120000, 1, 'a call may take 10.001 s'",
        "2s, 5s, 59999, 1, 'the job lock is 59.999 s'",
        "2s, 5s, 120001, 1, 'between 60000 and 120000'",
        "2501ms, 5s, 90000, 6, 'together 45.006 s'",
        "1s, 1s, 60000, 16, '16 jobs may wait'",
        "0s, 5s, 90000, 1, 'can take for ever'",
        "2s, -1s, 90000, 1, 'above zero'"
    })
    void doesNotFit(String connect, String read, String lock, String queue, String sentence) {
        assertThatThrownBy(() -> CallTiming.check(environment(connect, read, lock, queue)))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("Sortie cannot start: ")
                .hasMessageContaining(sentence);
    }

    private static MockEnvironment environment(String connect, String read, String lock, String queue) {
        return new MockEnvironment()
                .withProperty(CallTiming.CONNECT, connect)
                .withProperty(CallTiming.READ, read)
                .withProperty(CallTiming.LOCK, lock)
                .withProperty(CallTiming.QUEUE, queue);
    }
}
