package id.pendopo.identity;

import id.pendopo.kernel.RegionCode;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may turn about signing in.
 *
 * @param hall region of this hall; new citizens belong to it
 * @param zone of the office; rights begin and end with its days
 * @param https whether people reach the hall by https: cookies and headers are stricter then
 * @param sessionAbsolute longest life of a session
 * @param sessionIdle a session unused for so long ends
 * @param codeLife of a code that was sent
 * @param tokenLongest longest life of an API token
 * @param reasonLife how long a reason once given opens the same person's data to an auditor
 * @param relationBinds so long after its end a declared relation still takes its officer off a case; an example
 * @param manyClients from so many clients on, a representative shows to the auditor
 * @param manyLooks from so many looks at personal data in one day on, an officer stands out to the auditor
 */
@ConfigurationProperties("pendopo.identity")
public record IdentitySettings(
        @DefaultValue("35") String hall,
        @DefaultValue("Asia/Jakarta") ZoneId zone,
        @DefaultValue("false") boolean https,
        @DefaultValue("12h") Duration sessionAbsolute,
        @DefaultValue("60m") Duration sessionIdle,
        @DefaultValue("10m") Duration codeLife,
        @DefaultValue("366d") Duration tokenLongest,
        @DefaultValue("30m") Duration reasonLife,
        @DefaultValue("365d") Duration relationBinds,
        @DefaultValue("20") int manyClients,
        @DefaultValue("60") int manyLooks) {

    public RegionCode hallRegion() {
        return RegionCode.of(hall);
    }
}
