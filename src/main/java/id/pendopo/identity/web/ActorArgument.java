package id.pendopo.identity.web;

import id.pendopo.identity.IdentitySettings;
import id.pendopo.identity.SignedIn;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives a controller the {@link Actor} of the request, anonymous where nobody is signed in, or the whole {@link SignedIn}
 * where the page is for nobody else.
 */
@Configuration(proxyBeanMethods = false)
class ActorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final IdentitySettings settings;

    ActorArgument(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Actor.class)
                || parameter.getParameterType().equals(SignedIn.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var signedIn = current();
        if (parameter.getParameterType().equals(Actor.class)) {
            return signedIn.map(SignedIn::actor).orElseGet(() -> Actor.anonymous(settings.hallRegion()));
        }
        return signedIn.orElseThrow(
                () -> new Refusal(Refusal.Kind.UNAUTHENTICATED, "sign-in-needed", "Nobody is signed in"));
    }

    static Optional<SignedIn> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof Presence presence ? Optional.of(presence.getPrincipal()) : Optional.empty();
    }
}
