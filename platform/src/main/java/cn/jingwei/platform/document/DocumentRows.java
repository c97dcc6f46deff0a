package cn.jingwei.platform.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.journal.Sm3;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of documents. Withdrawn ones are never answered. */
@Component
class DocumentRows {

    private static final String LIVE = """
            select d.*, exists (select from document_use u where u.jurisdiction = d.jurisdiction and u.document = d.id) as in_use
            from document d where withdrawn_at is null and\s""";

    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Document> byId(Collection<DocumentId> ids) {
        return jdbc.sql(LIVE + "id = any (:ids) order by id").param("ids", ids.stream().map(DocumentId::value).toArray(Long[]::new))
                .query(DocumentRows::read).list();
    }

    List<Document> byFocus(Collection<Long> focusIds) {
        return jdbc.sql(LIVE + "focus = any (:focuses) order by focus, kind, version desc").param("focuses", focusIds.toArray(Long[]::new))
                .query(DocumentRows::read).list();
    }

    /** Keeps others from withdrawing, using or deciding on these until the end of the unit of work. */
    void lock(Collection<DocumentId> ids) {
        jdbc.sql("select id from document where id = any (:ids) order by id for update")
                .param("ids", ids.stream().map(DocumentId::value).toArray(Long[]::new)).query(Long.class).list();
    }

    /** As the next version of its kind under its focus. */
    Document add(Acting by, Label label, Document.Body body) {
        var kind = String.join(" ", by.place().code(), Long.toString(label.focus()), label.kind());
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('document ' || ?, 0))").param(kind).query().listOfRows();
        var id = jdbc.sql("""
                insert into document (jurisdiction, focus, project, kind, level, version, claimed_on, number, name, type, size, sm3, statement,
                    person, post, organisation, received_at, simulated)
                select :place, :focus, :project, :kind, :level, coalesce(max(version), 0) + 1, :claimed_on, :number, :name, :type, :size, :sm3,
                    :statement, :person, :post, :organisation, :at, :simulated
                from document where jurisdiction = :place and focus = :focus and kind = :kind returning id""")
                .params(parameters(label, body)).params(parameters(by)).query(Long.class).single();
        return byId(List.of(new DocumentId(id))).getFirst();
    }

    /** False unless it is a statement on which nobody has decided. */
    boolean decide(Acting by, DocumentId id, boolean accepted, String reason) {
        return jdbc.sql("""
                update document set accepted = :accepted, accept_reason = :reason, accept_person = :person, accept_post = :post,
                    accept_organisation = :organisation, accept_at = :at, accept_simulated = :simulated
                where id = :id and jurisdiction = :place and statement is not null and accepted is null and withdrawn_at is null""")
                .params(parameters(by)).param("id", id.value()).param("accepted", accepted).param("reason", reason).update() == 1;
    }

    void withdraw(Acting by, DocumentId id) {
        jdbc.sql("update document set withdrawn_at = :at, withdrawn_person = :person, sm3 = null where id = :id and jurisdiction = :place")
                .params(parameters(by)).param("id", id.value()).update();
    }

    void use(Document document, long act) {
        var sm3 = document.body() instanceof Document.Content content ? content.sm3().hex() : null;
        jdbc.sql("""
                insert into document_use (jurisdiction, document, act, sm3) values (:place, :document, :act, :sm3)
                on conflict (jurisdiction, document, act) do nothing""")
                .param("place", document.by().place().code()).param("document", document.id().value()).param("act", act).param("sm3", sm3)
                .update();
    }

    private static Map<String, @Nullable Object> parameters(Acting by) {
        return Map.of("place", by.place().code(), "person", by.person(), "post", by.post(), "organisation", by.organisation(),
                "at", by.received().at().atOffset(ZoneOffset.UTC), "simulated", by.received().isSimulated());
    }

    private static Map<String, @Nullable Object> parameters(Label label, Document.Body body) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("focus", label.focus());
        values.put("project", label.project());
        values.put("kind", label.kind());
        values.put("level", label.level().code());
        values.put("claimed_on", label.claimedOn());
        values.put("number", label.number());
        var content = body instanceof Document.Content file ? file : null;
        values.put("name", content == null ? null : content.name());
        values.put("type", content == null ? null : content.type().code());
        values.put("size", content == null ? null : content.size());
        values.put("sm3", content == null ? null : content.sm3().hex());
        values.put("statement", body instanceof Document.Statement statement ? statement.reason() : null);
        return values;
    }

    private static Document read(ResultSet row, int number) throws SQLException {
        var label = new Label(row.getLong("focus"), row.getLong("project"), row.getString("kind"), Label.Level.of(row.getString("level")),
                row.getObject("claimed_on", LocalDate.class), row.getString("number"));
        return new Document(new DocumentId(row.getLong("id")), label, row.getInt("version"),
                acting(row, "person", "post", "organisation", "received_at", "simulated"), body(row), row.getBoolean("in_use"));
    }

    private static Document.Body body(ResultSet row) throws SQLException {
        var reason = row.getString("statement");
        if (reason == null) {
            return new Document.Content(row.getString("name"), FileType.of(row.getString("type")), row.getLong("size"), new Sm3(row.getString("sm3")));
        }
        var accepted = (Boolean) row.getObject("accepted");
        return new Document.Statement(reason, accepted == null ? null : new Document.Verdict(accepted, row.getString("accept_reason"),
                acting(row, "accept_person", "accept_post", "accept_organisation", "accept_at", "accept_simulated")));
    }

    private static Acting acting(ResultSet row, String person, String post, String organisation, String at, String simulated)
            throws SQLException {
        var instant = Objects.requireNonNull(row.getObject(at, OffsetDateTime.class)).toInstant();
        return new Acting(new Jurisdiction(row.getString("jurisdiction")), row.getLong(person), row.getLong(post), row.getLong(organisation),
                new Received(instant, row.getBoolean(simulated)));
    }
}
