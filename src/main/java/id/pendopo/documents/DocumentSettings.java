package id.pendopo.documents;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may turn about documents.
 *
 * @param authority folder of the demo authority's keys; empty for keys that are thrown away with the program (tests)
 * @param address what stands before {@code /v/…} in a QR: the public address of this hall, without a slash at the end
 * @param zone of the calendar by which a document becomes valid and runs out
 * @param unkept after how long an upload that belongs to no file is removed
 */
@ConfigurationProperties("pendopo.documents")
record DocumentSettings(
        @DefaultValue("") String authority,
        @DefaultValue("http://localhost:8080") String address,
        @DefaultValue("Asia/Jakarta") ZoneId zone,
        @DefaultValue("14d") Duration unkept) {}
