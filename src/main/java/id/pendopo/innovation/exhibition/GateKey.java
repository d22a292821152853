package id.pendopo.innovation.exhibition;

import id.pendopo.database.Vault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The key of an event's gates. Under it a ticket's code becomes the mark by which a scan names it. The list a device keeps
 * holds only shadows of marks: who finds the device finds no code that opens a ticket, and whoever stands at a gate can tell
 * of no ticket that nobody held to it.
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

    /** By which a device knows a mark, and from which nobody reckons it: 16 bytes of its SHA-256, in hex. */
    static String shadow(String mark) {
        var hex = HexFormat.of();
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(hex.parseHex(mark));
            return hex.formatHex(digest, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
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
