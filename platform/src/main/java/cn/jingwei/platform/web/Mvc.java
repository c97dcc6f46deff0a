package cn.jingwei.platform.web;

import java.time.Clock;
import java.util.List;

import cn.jingwei.platform.identity.CurrentSeat;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.identity.SignedIn;
import cn.jingwei.platform.journal.Received;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** What every route gets: the rule of access, the change of language, and who is asking, and when, as parameters. */
@Configuration(proxyBeanMethods = false)
class Mvc implements WebMvcConfigurer {

    private final AccessRule access;
    private final Clock clock;

    Mvc(AccessRule access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access);
        var language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setHttpMethods("GET");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Known(clock));
    }

    /** Resolves {@link Seat}, {@link SignedIn} and {@link Received}; the last is now, and nobody else sets it. */
    private record Known(Clock clock) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return List.of(Seat.class, SignedIn.class, Received.class).contains(parameter.getParameterType());
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            if (parameter.getParameterType() == Received.class) {
                return Received.now(clock);
            }
            return parameter.getParameterType() == Seat.class ? CurrentSeat.seat()
                    : CurrentSeat.signedIn().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        }
    }
}
