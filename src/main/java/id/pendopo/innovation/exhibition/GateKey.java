package id.pendopo.innovation.exhibition;

import id.pendopo.database.Vault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The key of an event's gates. Under it a ticket's code becomes the mark that stands in the list a device keeps: who finds
 * the device finds marks, and no code that opens a ticket.
 */
@Component
class GateKey {

    private static final String PURPOSE = "innovation.exhibition.gate";
    private static final int MARK_BYTES = 16;

    private final Vault vault;

    GateKey(Vault vault) {
        this.vault = vault;
    }

    /** 32 bytes in hex, the same for an event each time. */
    String of(String event) {
        var hex = HexFormat.of();
        return hex.formatHex(vault.lookup(PURPOSE + ".1", event)) + hex.formatHex(vault.lookup(PURPOSE + ".2", event));
    }

    byte[] mark(String event, TicketCode code) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(of(event)), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(code.value().getBytes(StandardCharsets.US_ASCII)), MARK_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }
}
