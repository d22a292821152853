package id.pendopo.identity;

import id.pendopo.kernel.Nip;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts in office.
 *
 * @param position as it stands under a signature, for example {@code Kepala Dinas}
 */
public record Officer(
        UUID account,
        String name,
        String position,
        @Nullable Nip nip) {

    private static final int LONGEST = 200;

    public Officer {
        name = Words.line(name, LONGEST);
        position = Words.line(position, LONGEST);
    }
}
