package cn.jingwei.platform.project.page;

import java.util.List;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.Seat;
import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.attachment.Attachments;
import cn.jingwei.platform.project.view.ProjectFile;
import cn.jingwei.platform.project.view.Projects;
import cn.jingwei.platform.project.view.WhatNext;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One project: what comes next and what is owed, what is known of it, its documents, and everything that was done. */
@Controller
@Access(Who.BUSINESS)
class ProjectPage {

    private final Projects projects;
    private final WhatNext whatNext;
    private final Attachments attachments;

    ProjectPage(Projects projects, WhatNext whatNext, Attachments attachments) {
        this.projects = projects;
        this.whatNext = whatNext;
        this.attachments = attachments;
    }

    @GetMapping("/projects/{id}")
    String overview(Seat seat, @PathVariable long id, Model model) {
        var file = file(seat, id, "overview", model);
        var project = new FocusId(file.id());
        var ahead = file.phases().stream().filter(phase -> !phase.state().equals("past")).map(ProjectFile.Phase::id).toList();
        model.addAttribute("next", Next.of(whatNext.of(seat, List.of(project)).getOrDefault(project, List.of()), ahead));
        return "project/overview";
    }

    @GetMapping("/projects/{id}/facts")
    String facts(Seat seat, @PathVariable long id, Model model) {
        file(seat, id, "facts", model);
        return "project/facts";
    }

    @GetMapping("/projects/{id}/documents")
    String documents(Seat seat, @PathVariable long id, Model model) {
        var file = file(seat, id, "documents", model);
        model.addAttribute("papers", attachments.of(seat, new FocusId(file.id())));
        model.addAttribute("kinds", attachments.kinds(seat));
        var rights = attachments.rights(seat, new FocusId(file.id()));
        model.addAttribute("mayAttach", rights.getOrDefault(Attachments.Right.ATTACH, false));
        model.addAttribute("mayWaive", rights.getOrDefault(Attachments.Right.WAIVE, false));
        model.addAttribute("mayDecide", rights.getOrDefault(Attachments.Right.DECIDE, false));
        return "project/documents";
    }

    @GetMapping("/projects/{id}/journal")
    String journal(Seat seat, @PathVariable long id, Model model) {
        file(seat, id, "journal", model);
        return "project/journal";
    }

    /** The full ruling behind an act that was done. */
    @GetMapping("/projects/{id}/journal/{act}")
    String record(Seat seat, @PathVariable long id, @PathVariable long act, Model model) {
        var file = file(seat, id, "journal", model);
        model.addAttribute("line", file.timeline().stream().filter(line -> line.id() == act).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "project/record";
    }

    private ProjectFile file(Seat seat, long id, String tab, Model model) {
        var file = projects.file(seat, new FocusId(id)).filter(one -> one.id() == id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("file", file);
        model.addAttribute("tab", tab);
        return file;
    }
}
