package id.pendopo.web;

import id.pendopo.kernel.Actor;
import java.util.List;
import java.util.Optional;

/**
 * What stands around a page: who reads it, where they are, where they can go.
 *
 * @param name of the signed-in person; empty where nobody is
 * @param path of this page, without its query
 * @param navigation what this reader sees of the navigation
 * @param languages the same page in each language
 * @param csrf proof that a form came from this page; absent where the filter gives none
 * @param flash what was just done
 */
public record Shell(
        Actor actor,
        String name,
        String path,
        Hall hall,
        List<Link> navigation,
        List<Language> languages,
        Optional<Csrf> csrf,
        Optional<Flash> flash) {

    /** Whose hall this is. */
    public record Hall(String regionName, boolean demo, Assets assets) {}

    /** A link of the navigation; the text by its key. */
    public record Link(String path, String messageKey, boolean current) {}

    /** One of the languages of this page. */
    public record Language(String tag, String name, String href, boolean current) {}

    /** Hidden field of every form. */
    public record Csrf(String name, String value) {}

    public Shell {
        navigation = List.copyOf(navigation);
        languages = List.copyOf(languages);
    }

    public boolean isSignedIn() {
        return actor.isCitizen() || actor.isOfficer();
    }

    /** Address of a static file, with the digest of its content, so that browsers keep it for good. */
    public String asset(String file) {
        return hall.assets().href(file);
    }
}
