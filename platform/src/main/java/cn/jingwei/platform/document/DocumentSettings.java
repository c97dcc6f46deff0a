package cn.jingwei.platform.document;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What this installation takes.
 *
 * @param largest a file of exactly this size is still taken
 * @param types   without one that is not here no file of that extension is taken
 */
@ConfigurationProperties("jingwei.documents")
record DocumentSettings(@DefaultValue("200MB") DataSize largest, @DefaultValue({"pdf", "ofd", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps",
        "et", "dps", "png", "jpg", "tif", "zip", "txt", "csv", "xml", "dwg"}) List<FileType> types) {

    List<String> extensions() {
        return types.stream().map(FileType::code).toList();
    }
}
