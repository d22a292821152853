package id.pendopo.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one caller may ask of this node. Zero switches a limit off.
 *
 * @param perAddress requests a minute from one network address, static files not counted; behind a reverse proxy the
 *     frame must be told to read the forwarded address, or all callers are one
 * @param perToken requests a minute with one token
 * @param remembered callers that are kept in mind at once; the longest unseen is forgotten
 */
@Validated
@ConfigurationProperties("pendopo.limits")
record LimitSettings(
        @Min(0) @DefaultValue("1200") int perAddress,
        @Min(0) @DefaultValue("600") int perToken,
        @Min(100) @Max(10_000_000) @DefaultValue("50000") int remembered) {}
