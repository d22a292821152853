package id.pendopo.innovation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {

    @ParameterizedTest
    @ValueSource(strings = {"9.30", "9:30", "09.30", " 09:30 "})
    void aTimeOfDayIsReadAsItIsWritten(String typed) {
        assertThat(TypedTime.of(typed)).contains(LocalTime.of(9, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24:00", "9.60", "09:30:15", "pagi", "930"})
    void whatIsNoTimeOfDayIsNone(String typed) {
        assertThat(TypedTime.of(typed)).isEmpty();
    }

    @Test
    void theDayBeginsAtMidnight() {
        assertThat(TypedTime.of("00.00")).contains(LocalTime.MIDNIGHT);
    }
}
