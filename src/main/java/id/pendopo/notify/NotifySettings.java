package id.pendopo.notify;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave the hall. What cannot leave because no road is set is held, not lost.
 *
 * @param address where the hall is found; links in messages begin with it
 * @param zone in which quiet hours are told
 */
@ConfigurationProperties("pendopo.notify")
record NotifySettings(
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("Asia/Jakarta") ZoneId zone,
        @DefaultValue Smtp smtp,
        @DefaultValue Sms sms,
        @DefaultValue Retry retry) {

    /**
     * The mail server.
     *
     * @param host empty: e-mail is held
     * @param startTls whether a connection without encryption is refused
     * @param sender from whom mail comes
     */
    record Smtp(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("true") boolean startTls,
            @DefaultValue("no-reply@pendopo.invalid") String sender,
            @DefaultValue("PT10S") Duration timeout) {

        boolean isSet() {
            return !host.isEmpty();
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + "]";
        }
    }

    /**
     * Short messages.
     *
     * @param road {@code none}: held; {@code simulator}: handed to the simulator, for trials
     * @param quietFrom from then on a notice waits; a code that somebody waits for never does
     */
    record Sms(
            @DefaultValue("none") String road,
            @DefaultValue("20:00") LocalTime quietFrom,
            @DefaultValue("07:00") LocalTime quietUntil) {}

    /**
     * How often and how patiently.
     *
     * @param attempts after so many a message is given up and shown to an administrator
     * @param first wait after the first failure; doubles each time
     * @param longest no wait is longer
     */
    record Retry(
            @DefaultValue("12") int attempts,
            @DefaultValue("PT1M") Duration first,
            @DefaultValue("PT6H") Duration longest) {

        Duration after(int failures) {
            var wait = first.multipliedBy(1L << Math.min(failures - 1, 20));
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }
}
