-- How often a plan's measures are reported on. Without a row nobody is asked.
create table reporting_rule (
    plan              text collate "C" primary key,
    cadence           text not null,
    asked_from        date not null,
    asked_to          date,
    days_to_report    int  not null,
    days_to_answer    int  not null,
    days_to_correct   int  not null,
    version           bigint not null
);

create table reporting_rule_measure (
    plan    text collate "C" not null references reporting_rule,
    measure text collate "C" not null,
    cadence text not null,
    primary key (plan, measure)
);
