-- How people and machines prove who they are. Only the home of a person can read or change the credential.

-- Every try is counted before it is checked; a right one sets the count back. A new version ends all sessions of the person.
create table credential (
    jurisdiction text not null references jurisdiction,
    person bigint not null references person,
    hash text,
    must_change boolean not null default true,
    failures integer not null default 0,
    locked_until timestamptz,
    version bigint not null default 1,
    signed_in_at timestamptz,
    primary key (jurisdiction, person)
);
alter table credential enable row level security;
alter table credential force row level security;
create policy credential_of_place on credential
    using (jurisdiction = any (permitted_jurisdictions())) with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert, update on credential to ${application};

-- A machine acts in a post of its own, for which a natural person answers. The secret is 256 random bits, so a plain SM3 of it is kept.
create table api_client (
    jurisdiction text not null references jurisdiction,
    id bigint generated always as identity,
    name text not null check (name <> ''),
    post bigint not null,
    secret text not null,
    primary key (jurisdiction, id),
    foreign key (jurisdiction, post) references post
);
alter table api_client enable row level security;
alter table api_client force row level security;
create policy api_client_of_place on api_client
    using (jurisdiction = any (permitted_jurisdictions())) with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert on api_client to ${application};

create table api_token (
    jurisdiction text not null references jurisdiction,
    hash text not null,
    client bigint not null,
    expires_at timestamptz not null,
    primary key (jurisdiction, hash),
    foreign key (jurisdiction, client) references api_client
);
create index on api_token (jurisdiction, expires_at);
alter table api_token enable row level security;
alter table api_token force row level security;
create policy api_token_of_place on api_token
    using (jurisdiction = any (permitted_jurisdictions())) with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert, delete on api_token to ${application};

-- The entries of the journal that change identity data, so that the audit administrator finds them among all others.
create table identity_change (
    jurisdiction text not null references jurisdiction,
    seq bigint not null,
    received_at timestamptz not null,
    person text not null,
    act text not null,
    subject text not null,
    primary key (jurisdiction, seq)
);
alter table identity_change enable row level security;
alter table identity_change force row level security;
create policy identity_change_of_place on identity_change
    using (jurisdiction = any (permitted_jurisdictions())) with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert on identity_change to ${application};
