package cn.jingwei.platform.web;

import java.util.List;

import cn.jingwei.platform.identity.CurrentSeat;
import cn.jingwei.platform.identity.SignedIn;

import jakarta.servlet.DispatcherType;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the layout asks for on every page: {@code ${@shell.reader()}}. */
@Component("shell")
class Shell {

    /** Who is signed in; null if nobody. */
    public @Nullable SignedIn reader() {
        return CurrentSeat.signedIn().orElse(null);
    }

    public List<Navigation> navigation() {
        return CurrentSeat.signedIn().filter(reader -> !reader.mustChangePassword()).map(Navigation::of).orElse(List.of());
    }

    public boolean isAt(Navigation entry) {
        return path().equals(entry.path()) || path().startsWith(entry.path() + "/");
    }

    /** This page in another language; the home page where this one cannot be asked for again. */
    public String here(String language) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        var isPage = request.getMethod().equals("GET") && request.getDispatcherType() != DispatcherType.ERROR;
        return isPage ? ServletUriComponentsBuilder.fromRequestUri(request).scheme(null).host(null).port(null).query(request.getQueryString())
                .replaceQueryParam("lang", language).build().toUriString() : "/?lang=" + language;
    }

    private static String path() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest().getRequestURI();
    }
}
