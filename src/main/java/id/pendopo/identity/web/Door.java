package id.pendopo.identity.web;

import id.pendopo.identity.IdentitySettings;
import id.pendopo.identity.Sessions;
import id.pendopo.identity.Tokens;
import id.pendopo.kernel.Roles;
import id.pendopo.web.Programs;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may come in where. What is not named is closed. */
@Configuration(proxyBeanMethods = false)
class Door {

    private static final String OFFICER = "KIND_OFFICER";
    private static final String CITIZEN = "KIND_CITIZEN";

    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; object-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'self'";

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(self), payment=(), usb=(), interest-cohort=()";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, SignInFilter signIn, Answers answers, CsrfTokenRepository csrf, Rules rules)
            throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                // who signs in is known anew with each request: a token that changed each time would break a second tab
                .csrf(guard -> guard.csrfTokenRepository(csrf)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                        .ignoringRequestMatchers(SignInFilter::entersByToken)
                        .ignoringRequestMatchers(Programs.ONLY_COMPUTED.toArray(String[]::new)))
                .headers(this::headers)
                .addFilterBefore(signIn, AnonymousAuthenticationFilter.class)
                .exceptionHandling(failed -> failed.authenticationEntryPoint(
                                (request, response, _) -> answers.unauthenticated(request, response))
                        .accessDeniedHandler((request, response, _) -> answers.forbidden(request, response)))
                .authorizeHttpRequests(rules::apply)
                .build();
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .frameOptions(frame -> frame.sameOrigin());
    }

    /** Which path needs what. */
    @Bean
    Rules rules(@Value("${pendopo.demo:false}") boolean demo, Nowhere nowhere) {
        return new Rules(demo, nowhere);
    }

    record Rules(boolean demo, Nowhere nowhere) {

        void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
            requests.withObjectPostProcessor(letThroughToNowhere());
            requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(Paths.ASSETS)
                    .permitAll()
                    .requestMatchers(Paths.OPEN)
                    .permitAll()
                    .requestMatchers(Programs.ONLY_COMPUTED.toArray(String[]::new))
                    .permitAll();
            if (demo) {
                requests.requestMatchers(Paths.DEMO).permitAll();
            }
            api(requests);
            requests.requestMatchers("/desk/**", "/hub/**", "/jury/**")
                    .hasAuthority(OFFICER)
                    .requestMatchers("/admin/**")
                    .hasAuthority("ROLE_" + Roles.ADMINISTRATOR)
                    .requestMatchers("/audit/**")
                    .hasAuthority("ROLE_" + Roles.AUDITOR)
                    .requestMatchers("/my/**", "/apply/**")
                    .hasAuthority(CITIZEN)
                    .requestMatchers("/account/**", "/files/**", "/ideas/**", "/entries/**")
                    .hasAnyAuthority(CITIZEN, OFFICER)
                    .anyRequest()
                    .denyAll();
        }

        /** Only where the rules say no is it worth asking whether there is anything behind the address. */
        private ObjectPostProcessor<AuthorizationManager<HttpServletRequest>> letThroughToNowhere() {
            return new ObjectPostProcessor<>() {
                @Override
                @SuppressWarnings("unchecked") // Spring asks for a method that takes any kind of manager
                public <O extends AuthorizationManager<HttpServletRequest>> O postProcess(O manager) {
                    AuthorizationManager<HttpServletRequest> lenient = (who, request) -> {
                        var ruled = manager.authorize(who, request);
                        boolean no = ruled != null && !ruled.isGranted();
                        return no && nowhere.matches(request) ? new AuthorizationDecision(true) : ruled;
                    };
                    return (O) lenient;
                }
            };
        }

        private static void api(
                AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
            requests.requestMatchers(HttpMethod.GET, "/api/v1/inbox/**")
                    .hasAuthority("SCOPE_inbox:read")
                    .requestMatchers(HttpMethod.GET, "/api/v1/**")
                    .hasAuthority("SCOPE_cases:read")
                    .requestMatchers("/api/v1/documents/**")
                    .hasAuthority("SCOPE_documents:write")
                    .requestMatchers("/api/v1/**")
                    .hasAuthority("SCOPE_cases:write");
        }
    }

    @Bean
    SignInFilter signInFilter(Sessions sessions, Tokens tokens, Cookies cookies, Answers answers) {
        return new SignInFilter(sessions, tokens, cookies, answers);
    }

    /** The filter belongs to the chain, not to every request of the server once more. */
    @Bean
    FilterRegistrationBean<SignInFilter> notTwice(SignInFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    CsrfTokenRepository csrfTokens(IdentitySettings settings) {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName(settings.https() ? "__Host-pendopo-form" : "pendopo-form");
        repository.setCookiePath("/");
        repository.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(settings.https()).sameSite("Lax"));
        return repository;
    }

    /** A span for each filter of each request cost a tenth of its time, and the request as a whole is measured anyway. */
    @Bean
    SecurityObservationSettings noSpans() {
        return SecurityObservationSettings.noObservations();
    }

    /** Keeps Spring from inventing a user with a password of its own. */
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException("People sign in elsewhere");
        };
    }
}
