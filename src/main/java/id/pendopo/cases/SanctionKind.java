package id.pendopo.cases;

import id.pendopo.catalog.Text;
import id.pendopo.documents.DocumentState;
import java.util.Locale;

/** What an office may do with a permit after it was granted: each has its letter. */
public enum SanctionKind {
    SUSPEND("suspension", PermitState.SUSPENDED, DocumentState.SUSPENDED),
    RESUME("resumption", PermitState.ACTIVE, DocumentState.DELIVERED),
    REVOKE("revocation", PermitState.REVOKED, DocumentState.REVOKED);

    private final String letter;
    private final PermitState permit;
    private final DocumentState document;

    SanctionKind(String letter, PermitState permit, DocumentState document) {
        this.letter = letter;
        this.permit = permit;
        this.document = document;
    }

    /** Name of its letter in a service's definition. */
    String letter() {
        return letter;
    }

    PermitState permit() {
        return permit;
    }

    DocumentState document() {
        return document;
    }

    Text title() {
        return switch (this) {
            case SUSPEND -> new Text("Pembekuan sementara", "Suspension");
            case RESUME -> new Text("Pencabutan pembekuan", "End of a suspension");
            case REVOKE -> new Text("Pencabutan", "Revocation");
        };
    }

    /** In addresses and in the API: {@code revoke}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
