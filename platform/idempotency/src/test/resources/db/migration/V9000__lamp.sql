create table lamp (
    id    bigint generated always as identity primary key,
    watts int  not null,
    owner text not null
);
