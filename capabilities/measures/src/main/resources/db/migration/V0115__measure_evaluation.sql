-- That a published evaluation covers a measure.
create table measure_evaluation (
    measure      text collate "C" not null references measure,
    evaluation   text not null,
    published_on date not null,
    primary key (measure, evaluation)
);
