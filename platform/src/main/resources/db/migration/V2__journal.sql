-- The journal (docs/journal.md). Entries are for ever: nobody has the right to change or delete one, and a trigger stops the owner's own slip.
-- Hashes are bytes; content is bytes too, because text cannot hold every character.

-- Which places keep a chain is published to every place: witnesses and the verifier ask for all of them.
create table journal_chain (
    jurisdiction text primary key check (jurisdiction ~ '^[0-9]{6,12}$')
);
alter table journal_chain enable row level security;
alter table journal_chain force row level security;
create policy journal_chain_published on journal_chain for select using (true);
create policy journal_chain_of_transaction on journal_chain for insert with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert on journal_chain to ${application};

create table journal_head (
    jurisdiction text primary key references journal_chain,
    seq bigint not null check (seq >= 0),
    hash bytea not null check (octet_length(hash) = 32)
);
alter table journal_head enable row level security;
alter table journal_head force row level security;
create policy journal_head_of_transaction on journal_head
    using (jurisdiction = any (permitted_jurisdictions()))
    with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert, update (seq, hash) on journal_head to ${application};

create table journal_entry (
    jurisdiction text not null,
    seq bigint not null check (seq > 0),
    prev bytea not null check (octet_length(prev) = 32),
    hash bytea not null check (octet_length(hash) = 32),
    received_at timestamptz not null,
    simulated boolean not null,
    claimed_on date,
    person text not null,
    post text not null,
    unit text not null,
    act text not null,
    subject text not null,
    commitment bytea not null check (octet_length(commitment) = 32),
    ruling text,
    pack bytea check (octet_length(pack) = 32),
    primary key (jurisdiction, seq)
);
create index journal_entry_by_subject on journal_entry (jurisdiction, subject, seq);
create index journal_entry_by_person on journal_entry (jurisdiction, person, seq);
alter table journal_entry enable row level security;
alter table journal_entry force row level security;
create policy journal_entry_of_transaction on journal_entry
    using (jurisdiction = any (permitted_jurisdictions()))
    with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert on journal_entry to ${application};

create table journal_payload (
    jurisdiction text not null,
    seq bigint not null,
    salt bytea not null check (octet_length(salt) = 32),
    content bytea not null,
    primary key (jurisdiction, seq),
    foreign key (jurisdiction, seq) references journal_entry
);
alter table journal_payload enable row level security;
alter table journal_payload force row level security;
create policy journal_payload_of_transaction on journal_payload
    using (jurisdiction = any (permitted_jurisdictions()))
    with check (jurisdiction = any (permitted_jurisdictions()));
grant select, insert, delete on journal_payload to ${application};

create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'rows of % are for ever', tg_table_name; end $$;
create trigger journal_entry_is_for_ever before update or delete or truncate on journal_entry execute function refuse_change();
create trigger journal_chain_is_for_ever before update or delete or truncate on journal_chain execute function refuse_change();
create function head_goes_forward() returns trigger language plpgsql as
    $$ begin if new.seq <= old.seq then raise exception 'a journal goes forward only'; end if; return new; end $$;
create trigger journal_head_goes_forward before update on journal_head for each row execute function head_goes_forward();
