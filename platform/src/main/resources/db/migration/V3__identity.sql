-- Who acts, in which post of which organisation. Dates are half-open: to_on is the first day without it, so that what ends today has ended.
create table organisation (
    jurisdiction text not null references jurisdiction,
    id bigint generated always as identity,
    name text not null check (name <> ''),
    parent bigint,
    credit_code text check (credit_code ~ '^[0-9A-Z]{18}$'),
    primary key (jurisdiction, id),
    unique (jurisdiction, name),
    foreign key (jurisdiction, parent) references organisation
);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy organisation_of_place on organisation
    using (jurisdiction = any (permitted_jurisdictions())) with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert, update on organisation to ${application};

-- One person in all places, who signs in before any place is known: readable in every unit of work (pages list only their own place's people),
-- the login name unique over all places; written by the person's home only.
create table person (
    jurisdiction text not null references jurisdiction,
    id bigint generated always as identity primary key,
    login text not null unique check (login ~ '^[a-z][a-z0-9._-]{2,39}$'),
    name text not null check (name <> '')
);
alter table person enable row level security;
alter table person force row level security;
create policy person_is_known on person for select using (true);
create policy person_is_registered_at_home on person for insert with check (jurisdiction = any (permitted_jurisdictions()));
create policy person_is_changed_at_home on person for update using (jurisdiction = any (permitted_jurisdictions())) with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert, update on person to ${application};

-- Where a person holds or held a post: read before the place is known, written by that place. Says nothing but that.
create table person_place (
    jurisdiction text not null references jurisdiction,
    person bigint not null references person,
    primary key (jurisdiction, person)
);
create index on person_place (person);
alter table person_place enable row level security;
alter table person_place force row level security;
create policy person_place_is_known on person_place for select using (true);
create policy person_place_of_place on person_place for insert with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert on person_place to ${application};

create table post (
    jurisdiction text not null references jurisdiction,
    id bigint generated always as identity,
    person bigint not null,
    organisation bigint not null,
    kind text not null check (kind in ('HANDLER', 'DECIDER', 'RECORDER', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'MACHINE')),
    from_on date not null,
    to_on date check (to_on >= from_on),
    primary key (jurisdiction, id),
    foreign key (jurisdiction, person) references person_place,
    foreign key (jurisdiction, organisation) references organisation
);
create index on post (jurisdiction, person);
alter table post enable row level security;
alter table post force row level security;
create policy post_of_place on post
    using (jurisdiction = any (permitted_jurisdictions())) with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert, update on post to ${application};

-- Which local role an organisation plays; the role's id is one of the adopted instrument.
create table role_play (
    jurisdiction text not null references jurisdiction,
    id bigint generated always as identity,
    organisation bigint not null,
    local_role text not null check (local_role <> ''),
    from_on date not null,
    to_on date check (to_on >= from_on),
    primary key (jurisdiction, id),
    foreign key (jurisdiction, organisation) references organisation
);
alter table role_play enable row level security;
alter table role_play force row level security;
create policy role_play_of_place on role_play
    using (jurisdiction = any (permitted_jurisdictions())) with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert, update on role_play to ${application};
