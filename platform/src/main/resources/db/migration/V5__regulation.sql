-- Which law rules in a place, by whose decision, and everything that ever ruled there, by its hash.
create extension if not exists btree_gist;

-- Files, lists of files and lawbooks, each by the SM3 of its bytes; kept for ever, so that a ruling can be given again.
create table lawbook_content (
    jurisdiction text not null,
    hash bytea not null check (octet_length(hash) = 32),
    content bytea not null,
    primary key (jurisdiction, hash)
);
alter table lawbook_content enable row level security;
alter table lawbook_content force row level security;
create policy lawbook_content_of_transaction on lawbook_content
    using (jurisdiction = any (permitted_jurisdictions())) with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert on lawbook_content to ${application};

-- One person proposes, another confirms. What a kind does not need is null.
create table regulation_decision (
    jurisdiction text not null,
    id bigint generated always as identity,
    kind text not null check (kind in ('ADOPT', 'END', 'CONTINUE', 'WORKING_DAY')),
    instrument text,
    pack bytea,
    rank text check (rank in ('LOCAL', 'SUPERIOR')),
    adoption bigint,
    from_on date,
    to_on date check (to_on >= from_on),
    trial boolean,
    works boolean,
    words text,
    number text not null check (number <> ''),
    reason text not null check (reason <> ''),
    proposed_by bigint not null,
    proposed_at timestamptz not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'DROPPED')),
    closed_by bigint check ((closed_by is null) = (state = 'OPEN')),
    closed_at timestamptz check ((closed_at is null) = (state = 'OPEN')),
    primary key (jurisdiction, id),
    check (state <> 'CONFIRMED' or closed_by <> proposed_by),
    check (kind <> 'ADOPT' or (instrument is not null and pack is not null and rank is not null and from_on is not null and trial is not null)),
    check (kind <> 'END' or (adoption is not null and to_on is not null)),
    check (kind <> 'CONTINUE' or (adoption is not null and words <> '')),
    check (kind <> 'WORKING_DAY' or (from_on is not null and works is not null and words <> ''))
);
alter table regulation_decision enable row level security;
alter table regulation_decision force row level security;
create policy regulation_decision_of_transaction on regulation_decision
    using (jurisdiction = any (permitted_jurisdictions())) with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert, update (state, closed_by, closed_at) on regulation_decision to ${application};

-- What a confirmed decision adopted; to_on is the last day. One local instrument at a time, and none two times at once.
create table adoption (
    jurisdiction text not null,
    id bigint not null,
    instrument text not null,
    rank text not null,
    from_on date not null,
    to_on date,
    trial boolean not null,
    pack bytea not null,
    number text not null,
    continued bigint,
    primary key (jurisdiction, id),
    foreign key (jurisdiction, id) references regulation_decision,
    foreign key (jurisdiction, continued) references regulation_decision,
    constraint one_local_instrument exclude using gist (jurisdiction with =, daterange(from_on, to_on, '[]') with &&) where (rank = 'LOCAL'),
    constraint no_instrument_twice exclude using gist (jurisdiction with =, instrument with =, daterange(from_on, to_on, '[]') with &&)
);
alter table adoption enable row level security;
alter table adoption force row level security;
create policy adoption_of_transaction on adoption
    using (jurisdiction = any (permitted_jurisdictions())) with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert, update (to_on, continued) on adoption to ${application};
