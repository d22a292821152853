/**
 * The shell around every page: layout, navigation, language, headers, error pages, repeated requests, limits. Knows no
 * capability.
 *
 * <p>A module adds itself by beans: a {@link id.pendopo.web.NavigationEntry} for each link in the navigation. Its
 * controllers return a view name {@code <module>/<page>}; {@link id.pendopo.web.Pages} renders {@code
 * src/main/jte/<module>/<page>.jte} with what is in the model and {@code texts}. The signed-in person is read from the
 * request attributes named in {@link id.pendopo.kernel.Actor}; a handler method may take an {@code Actor} as argument.
 * A {@link id.pendopo.kernel.Refusal} that leaves a handler becomes a page or a problem (RFC 9457). After a POST that
 * worked a controller redirects with {@link id.pendopo.web.Flash}.
 *
 * <p>Paths that the shell takes for given: {@code /sign-in}, {@code POST /sign-out}, {@code /account}.
 */
@ApplicationModule(
        displayName = "Web shell",
        allowedDependencies = {"kernel", "database"})
@NullMarked
package id.pendopo.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
