package cn.jingwei.platform.web;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.SignedIn;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody begins: at the first entry of the own navigation. */
@Controller
class HomePage {

    @GetMapping("/")
    @Access(Who.SIGNED_IN)
    String home(SignedIn reader) {
        return "redirect:" + Navigation.of(reader).stream().findFirst().map(Navigation::path).orElse("/posts");
    }
}
