-- What is owed, and the keys by which a repeated request finds its first answer.

create table duty (
    jurisdiction text not null references jurisdiction (code),
    id bigint generated always as identity,
    norm text not null,
    event text not null,
    focus bigint not null,
    project bigint,
    -- the act that raised the event, or the period of a clock event
    occurrence text not null,
    local_role text not null,
    -- the unit of the project if it is the party that owes; null: whoever plays the role
    organisation bigint,
    opened_on date not null,
    since_on date not null,
    opens_on date,
    due_on date,
    rolled_on date,
    -- facts or years that leave the term open; empty without due_on: the text gives no term
    missing text[] not null default '{}',
    state text not null default 'open' check (state in ('open', 'done', 'late', 'lapsed')),
    fulfilled_on date,
    fulfilled_by bigint,
    reminded_on date,
    escalated_on date,
    primary key (jurisdiction, id),
    unique (jurisdiction, norm, focus, occurrence),
    foreign key (jurisdiction, focus) references focus (jurisdiction, id)
);
alter table duty enable row level security;
alter table duty force row level security;
create policy duty_of_transaction on duty
    using (jurisdiction = any (permitted_jurisdictions()))
    with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert, update on duty to ${application};
create index duty_of_project on duty (jurisdiction, project);
create index duty_open_of_focus on duty (jurisdiction, (coalesce(project, focus))) where state = 'open';
create index duty_open_of_organisation on duty (jurisdiction, organisation, due_on) where state = 'open';
create index duty_open_of_role on duty (jurisdiction, local_role, due_on) where state = 'open';

create table submission (
    jurisdiction text not null references jurisdiction (code),
    person bigint not null,
    key text not null,
    body text not null,
    answer jsonb not null,
    at timestamptz not null,
    primary key (jurisdiction, person, key)
);
alter table submission enable row level security;
alter table submission force row level security;
create policy submission_of_transaction on submission
    using (jurisdiction = any (permitted_jurisdictions()))
    with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert, delete on submission to ${application};
