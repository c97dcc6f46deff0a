package cn.jingwei.platform.project.page;

import java.util.List;
import java.util.Map;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.duty.OwedDuties;
import cn.jingwei.platform.project.view.ProjectFilter;
import cn.jingwei.platform.project.view.ProjectRow;
import cn.jingwei.platform.project.view.Projects;
import cn.jingwei.platform.project.view.WhatNext;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** My work: what my unit owes, and where I can act now. */
@Controller
class WorkPage {

    private static final int NEWEST = 50;

    private final OwedDuties duties;
    private final Projects projects;
    private final WhatNext whatNext;

    WorkPage(OwedDuties duties, Projects projects, WhatNext whatNext) {
        this.duties = duties;
        this.projects = projects;
        this.whatNext = whatNext;
    }

    /** A project, and what comes next in it. */
    record Task(ProjectRow project, Next next) {
    }

    @GetMapping("/work")
    @Access(Who.BUSINESS)
    String work(Seat seat, Model model) {
        var newest = projects.list(seat, ProjectFilter.all(NEWEST)).projects().stream().filter(ProjectRow::live).toList();
        var next = whatNext.of(seat, newest.stream().map(project -> new FocusId(project.id())).toList());
        var stages = projects.stages(seat);
        var tasks = newest.stream().map(project -> new Task(project, Next.of(next.getOrDefault(new FocusId(project.id()), List.of()), ahead(stages, project)))).toList();
        model.addAllAttributes(Map.of("duties", duties.mine(seat, NEWEST), "open", tasks.stream().filter(task -> task.next().mayAct()).toList(),
                "stopped", tasks.stream().filter(task -> task.next().isStopped()).toList()));
        return "project/work";
    }

    /** The stages of life from the one that the project has reached. */
    private static List<String> ahead(Map<String, String> stages, ProjectRow project) {
        return stages.entrySet().stream().dropWhile(stage -> project.stage() != null && !stage.getValue().equals(project.stage())).map(Map.Entry::getKey).toList();
    }
}
