-- Documents. Content is kept by its SM3 hash, once for each place and protection level; never shared across places.
create table content (
    jurisdiction text not null references jurisdiction (code),
    level text not null check (level in ('ordinary', 'security')),
    sm3 text not null check (sm3 ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size > 0),
    primary key (jurisdiction, level, sm3)
);
-- In pieces, so that neither side ever holds a whole file.
create table content_chunk (
    jurisdiction text not null,
    level text not null,
    sm3 text not null,
    number int not null check (number >= 0),
    bytes bytea not null check (octet_length(bytes) > 0),
    primary key (jurisdiction, level, sm3, number),
    foreign key (jurisdiction, level, sm3) references content on delete cascade
);
alter table content_chunk alter column bytes set storage external;

-- One version of one kind of document of a focus: either content, or the statement that it is not applicable.
create table document (
    jurisdiction text not null references jurisdiction (code),
    id bigint generated always as identity,
    focus bigint not null, project bigint not null,
    kind text not null check (kind ~ '^[a-z][a-z0-9_]*$'),
    level text not null check (level in ('ordinary', 'security')),
    version int not null check (version > 0),
    claimed_on date, number text check (number <> ''),
    name text check (name <> ''), type text, size bigint, sm3 text,
    statement text check (statement <> ''),
    person bigint not null, post bigint not null, organisation bigint not null, received_at timestamptz not null, simulated boolean not null,
    accepted boolean, accept_reason text check (accept_reason <> ''), accept_person bigint, accept_post bigint, accept_organisation bigint, accept_at timestamptz, accept_simulated boolean,
    withdrawn_at timestamptz, withdrawn_person bigint check ((withdrawn_at is null) = (withdrawn_person is null)),
    primary key (jurisdiction, id),
    unique (jurisdiction, focus, kind, version),
    unique (jurisdiction, id, sm3),
    foreign key (jurisdiction, level, sm3) references content,
    check ((sm3 is not null) = (statement is null and withdrawn_at is null)),
    check ((statement is null) = (num_nonnulls(name, type, size) = 3)),
    check (accepted is null or statement is not null),
    check (num_nonnulls(accepted, accept_reason, accept_person, accept_post, accept_organisation, accept_at, accept_simulated) in (0, 7))
);
create index document_by_content on document (jurisdiction, level, sm3);

-- An act refers to a document. The hash is part of the reference, so what an act has seen cannot be withdrawn or exchanged.
create table document_use (
    jurisdiction text not null,
    document bigint not null,
    act bigint not null,
    sm3 text,
    primary key (jurisdiction, document, act),
    foreign key (jurisdiction, document) references document,
    foreign key (jurisdiction, document, sm3) references document (jurisdiction, id, sm3)
);

alter table content enable row level security;
alter table content force row level security;
create policy content_of_transaction on content
    using (jurisdiction = any (permitted_jurisdictions())) with check (jurisdiction = any (permitted_jurisdictions()));
alter table content_chunk enable row level security;
alter table content_chunk force row level security;
create policy content_chunk_of_transaction on content_chunk
    using (jurisdiction = any (permitted_jurisdictions())) with check (jurisdiction = any (permitted_jurisdictions()));
alter table document enable row level security;
alter table document force row level security;
create policy document_of_transaction on document
    using (jurisdiction = any (permitted_jurisdictions())) with check (jurisdiction = any (permitted_jurisdictions()));
alter table document_use enable row level security;
alter table document_use force row level security;
create policy document_use_of_transaction on document_use
    using (jurisdiction = any (permitted_jurisdictions())) with check (jurisdiction = any (permitted_jurisdictions()));

-- Nobody deletes a document, a use or a single chunk; content goes, with its chunks, when no document refers to it.
grant select, insert, update (size), delete on content to ${application};
grant select, insert on content_chunk to ${application};
grant select, insert, update (sm3, accepted, accept_reason, accept_person, accept_post, accept_organisation,
    accept_at, accept_simulated, withdrawn_at, withdrawn_person) on document to ${application};
grant select, insert on document_use to ${application};
