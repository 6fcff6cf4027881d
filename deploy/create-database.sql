-- As a superuser: psql -v password="'…'" -f deploy/create-database.sql
-- `lacuna` owns the tables and is named in DATABASE_URL; the app works as `lacuna_app`, which owns nothing.
create role lacuna login password :password;
create role lacuna_app nologin;
grant lacuna_app to lacuna;
create database lacuna owner lacuna template template0
  encoding 'UTF8' locale_provider icu icu_locale 'und' locale 'C.UTF-8';
revoke all on database lacuna from public;
