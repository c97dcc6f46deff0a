-- The two accounts and their database. The embedded server is made with this file; for an external one (15 or newer) a superuser runs
--   psql -v owner_password=... -v application_password=... -f accounts.sql
-- The owner migrates (spring.flyway.user), the application works (spring.datasource.username) and owns nothing. One statement per line.
create role jingwei_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create role jingwei_application login nosuperuser nocreatedb nocreaterole nobypassrls password :'application_password';
create database jingwei owner jingwei_owner encoding 'UTF8' template template0;
revoke all on database jingwei from public;
grant connect on database jingwei to jingwei_application;
