-- The spine: whatever an act can be about (focus) with what is known of it, the acts done, the duties owed, and keys of requests.

create extension if not exists pg_trgm;

create table focus (
    jurisdiction text not null references jurisdiction (code),
    id bigint generated always as identity,
    kind text not null,
    within bigint,
    project bigint,
    organisation bigint,
    title text not null,
    instrument text,
    stage text,
    -- fact id -> {"v": value, "a": id of the act that stated it}
    facts jsonb not null default '{}',
    live boolean not null default true,
    version bigint not null default 1,
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (jurisdiction, id),
    foreign key (jurisdiction, within) references focus (jurisdiction, id),
    foreign key (jurisdiction, project) references focus (jurisdiction, id)
);
alter table focus enable row level security;
alter table focus force row level security;
create policy focus_of_transaction on focus
    using (jurisdiction = any (permitted_jurisdictions()))
    with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert, update on focus to ${application};
grant usage on sequence focus_id_seq to ${application};
create unique index focus_root on focus (jurisdiction, kind) where within is null;
create unique index focus_unit on focus (jurisdiction, kind, organisation) where project is null and organisation is not null;
create index focus_of_project on focus (jurisdiction, project);
create index project_by_change on focus (jurisdiction, changed_at desc, id desc) where id = project;
create index project_of_organisation on focus (jurisdiction, organisation, changed_at desc, id desc) where id = project;
create index project_by_title on focus using gin (title gin_trgm_ops) where id = project;

create sequence act_id;
grant usage on sequence act_id to ${application};

create table act (
    jurisdiction text not null references jurisdiction (code),
    id bigint not null,
    seq bigint not null,
    act text not null,
    focus bigint not null,
    project bigint,
    person bigint not null,
    post bigint not null,
    organisation bigint not null,
    local_role text not null,
    side text not null,
    claimed_on date,
    received_at timestamptz not null,
    number text,
    reason text,
    -- what the page shows of the ruling; the journal holds all of it
    ruling jsonb not null,
    primary key (jurisdiction, id),
    unique (jurisdiction, seq),
    foreign key (jurisdiction, focus) references focus (jurisdiction, id)
);
alter table act enable row level security;
alter table act force row level security;
create policy act_of_transaction on act
    using (jurisdiction = any (permitted_jurisdictions()))
    with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert on act to ${application};
create index act_of_project on act (jurisdiction, project, id);
create index act_of_focus on act (jurisdiction, focus, id);
