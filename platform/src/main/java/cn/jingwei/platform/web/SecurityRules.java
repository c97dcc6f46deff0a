package cn.jingwei.platform.web;

import java.util.Locale;

import cn.jingwei.platform.identity.account.Seats;
import cn.jingwei.platform.identity.account.Tokens;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.wimdeblauwe.htmx.spring.boot.security.HxRefreshHeaderAuthenticationEntryPoint;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/**
 * What holds before a route is known: sessions, headers, forged requests, who is calling. Who may call which route stands on the route
 * itself and is held by {@link AccessRule}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SecurityRules {

    /** No inline script or style anywhere; small pictures inside the style sheet are data. */
    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'";

    /** Programs by token; pages by their session and the header against forged requests. Nothing is remembered. */
    @Bean
    @Order(1)
    SecurityFilterChain resources(HttpSecurity http, Seats seats, Tokens tokens) {
        return http.securityMatcher("/api/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable()).logout(logout -> logout.disable())
                .csrf(csrf -> csrf.ignoringRequestMatchers(TokenFilter::carriesToken)
                        .ignoringRequestMatchers(PathPatternRequestMatcher.pathPattern("/api/v1/token")))
                .exceptionHandling(failures -> failures.accessDeniedHandler(Problems::refuse)
                        .authenticationEntryPoint((_, response, _) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED)))
                .addFilterAfter(new TokenFilter(tokens), SecurityContextHolderFilter.class)
                .addFilterBefore(new SeatFilter(seats), AnonymousAuthenticationFilter.class)
                .headers(SecurityRules::protect).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Seats seats) {
        var requests = new HttpSessionRequestCache();
        requests.setMatchingRequestParameterName(null);
        return http
                .authorizeHttpRequests(paths -> paths.requestMatchers("/actuator/health").permitAll().requestMatchers("/actuator/**").denyAll()
                        .requestMatchers(SecurityRules::carriesFiles).authenticated().anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/sign-in").usernameParameter("login").failureUrl("/sign-in?failed"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .requestCache(cache -> cache.requestCache(requests))
                .exceptionHandling(failures -> failures.accessDeniedHandler(Problems::refuse)
                        .defaultAuthenticationEntryPointFor(new HxRefreshHeaderAuthenticationEntryPoint(),
                                new RequestHeaderRequestMatcher("HX-Request"))
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/sign-in"), AnyRequestMatcher.INSTANCE))
                .addFilterBefore(new SeatFilter(seats), AnonymousAuthenticationFilter.class)
                .headers(SecurityRules::protect).build();
    }

    /** A form with files is read before the rules of routes are asked: nobody unknown fills the spool. */
    private static boolean carriesFiles(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST && request.getContentType() != null
                && request.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Strict-Transport-Security is among the defaults and goes out over https only. */
    private static void protect(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    }
}
