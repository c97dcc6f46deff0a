-- Rows belong to jurisdictions. The pattern for every later table: enabled and FORCED row-level security, one policy with USING and WITH CHECK,
-- unique keys that begin with the jurisdiction, and only the rights that the application needs.

grant usage on schema public to ${application};

-- The jurisdictions of the current transaction (UnitOfWork); none if nobody set them.
create function permitted_jurisdictions() returns text[] language sql stable parallel safe
    return string_to_array(coalesce(current_setting('jingwei.jurisdictions', true), ''), ',');

create table jurisdiction (
    code text primary key check (code ~ '^[0-9]{6,12}$'),
    name text not null check (name <> '')
);
alter table jurisdiction enable row level security;
alter table jurisdiction force row level security;
create policy jurisdiction_of_transaction on jurisdiction
    using (code = any (permitted_jurisdictions()))
    with check (code = any (permitted_jurisdictions()));
grant select, insert, update on jurisdiction to ${application};
