-- What the scheduler has to do and has told. Its own table belongs to no place: it holds names of jobs and times, nothing of a project.

create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
alter table scheduled_tasks enable row level security;
alter table scheduled_tasks force row level security;
create policy scheduled_tasks_of_all on scheduled_tasks using (true) with check (true);
grant select, insert, update, delete on scheduled_tasks to ${application};
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);

-- Told to those who owe and, when it is late, to those who watch over them.
create table notice (
    jurisdiction text not null references jurisdiction (code),
    id bigint generated always as identity,
    duty bigint not null,
    kind text not null check (kind in ('reminder', 'overdue', 'escalation')),
    local_role text not null,
    organisation bigint,
    on_day date not null,
    primary key (jurisdiction, id),
    unique (jurisdiction, duty, kind, on_day),
    foreign key (jurisdiction, duty) references duty (jurisdiction, id)
);
alter table notice enable row level security;
alter table notice force row level security;
create policy notice_of_transaction on notice
    using (jurisdiction = any (permitted_jurisdictions()))
    with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert on notice to ${application};
create index notice_of_organisation on notice (jurisdiction, organisation, id desc);
create index notice_of_role on notice (jurisdiction, local_role, id desc);
