package cn.jingwei.platform.identity.page;

import java.util.List;
import java.util.Map;

import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Changes;
import cn.jingwei.platform.identity.Seat;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was changed of identity, the newest first, for the audit administrator. */
@Controller
@Access(Who.AUDIT_ADMIN)
class ChangePage {

    private final UnitOfWork unitOfWork;
    private final Changes changes;

    ChangePage(UnitOfWork unitOfWork, Changes changes) {
        this.unitOfWork = unitOfWork;
        this.changes = changes;
    }

    @GetMapping("/audit/changes")
    ModelAndView show(Seat seat, @RequestParam(defaultValue = "9223372036854775807") long before) {
        var found = unitOfWork.reading(List.of(seat.place()), () -> changes.before(seat.place(), before));
        return new ModelAndView("identity/changes", Map.of("changes", found));
    }
}
