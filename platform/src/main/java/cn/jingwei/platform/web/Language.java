package cn.jingwei.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language of an answer: of a page what the reader chose, of a resource what the program accepts; Chinese otherwise. */
@Component("localeResolver")
class Language extends CookieLocaleResolver {

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final AcceptHeaderLocaleResolver accepted = new AcceptHeaderLocaleResolver();

    Language() {
        super("jingwei-language");
        setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        accepted.setSupportedLocales(SPOKEN);
        accepted.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return isResource(request) ? () -> accepted.resolveLocale(request) : super.resolveLocaleContext(request);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return isResource(request) ? accepted.resolveLocale(request) : super.resolveLocale(request);
    }

    /** A language that is not spoken here changes nothing. */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (locale != null && SPOKEN.stream().anyMatch(spoken -> spoken.getLanguage().equals(locale.getLanguage()))) {
            super.setLocale(request, response, locale);
        }
    }

    private static boolean isResource(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (original == null ? request.getRequestURI() : original.toString()).startsWith("/api/");
    }
}
