//! The history of the database schema. Append only: a landed file never changes.
//!
//! Every change runs on SQLite and on PostgreSQL. Keys, `NOT NULL`, `UNIQUE` and
//! `CHECK` live here, because two people can be faster than an `if`.

use sea_orm_migration::prelude::*;

mod m20261121_000001_create_records;
mod m20261121_000002_create_authorities;
mod m20261121_000003_create_people;
mod m20261121_000004_create_surveys;
mod m20261121_000005_create_commitments;
mod m20261121_000006_create_evaluation;
mod m20261121_000007_create_reports;
mod m20261122_000001_keep_plugins;
mod m20261122_000002_keep_packs;
mod m20261127_000001_prepare_surveys;
mod m20261127_000002_prepare_meetings;
mod m20261127_000010_keep_releases;
mod m20261127_000020_version_results;
mod m20261127_000021_keep_proposals;
mod m20261127_000030_keep_cycles;
mod m20261127_000031_keep_fieldwork;
mod m20261127_000040_keep_import_effects;
mod m20261127_000041_keep_mappings;
mod m20261127_000042_keep_quotes;
mod m20261127_000050_keep_sheets;
mod m20261127_000051_keep_self_assessments;
mod m20261127_000070_keep_meetings;
mod m20261127_000071_keep_vacancies;
mod m20261127_000080_keep_standings;
mod m20261127_000081_version_import_effects;
mod m20261127_000090_keep_plans;
mod m20261127_000100_keep_comments;
mod m20261127_000101_keep_notices_seen;
mod m20261127_000102_keep_calendars;
mod m20261127_000103_keep_digests;
mod m20261127_000110_keep_raters_apart;
mod m20261127_000111_keep_answer_codes;
mod m20261127_000112_keep_sortings;
mod m20261127_000113_keep_files;
mod m20261127_000114_keep_methods;
mod shapes;

/// Applies every migration, oldest first.
#[derive(Debug)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261121_000001_create_records::Migration),
            Box::new(m20261121_000002_create_authorities::Migration),
            Box::new(m20261121_000003_create_people::Migration),
            Box::new(m20261121_000004_create_surveys::Migration),
            Box::new(m20261121_000005_create_commitments::Migration),
            Box::new(m20261121_000006_create_evaluation::Migration),
            Box::new(m20261121_000007_create_reports::Migration),
            Box::new(m20261122_000001_keep_plugins::Migration),
            Box::new(m20261122_000002_keep_packs::Migration),
            Box::new(m20261127_000001_prepare_surveys::Migration),
            Box::new(m20261127_000002_prepare_meetings::Migration),
            Box::new(m20261127_000010_keep_releases::Migration),
            Box::new(m20261127_000020_version_results::Migration),
            Box::new(m20261127_000021_keep_proposals::Migration),
            Box::new(m20261127_000030_keep_cycles::Migration),
            Box::new(m20261127_000031_keep_fieldwork::Migration),
            Box::new(m20261127_000040_keep_import_effects::Migration),
            Box::new(m20261127_000041_keep_mappings::Migration),
            Box::new(m20261127_000042_keep_quotes::Migration),
            Box::new(m20261127_000050_keep_sheets::Migration),
            Box::new(m20261127_000051_keep_self_assessments::Migration),
            Box::new(m20261127_000070_keep_meetings::Migration),
            Box::new(m20261127_000071_keep_vacancies::Migration),
            Box::new(m20261127_000080_keep_standings::Migration),
            Box::new(m20261127_000081_version_import_effects::Migration),
            Box::new(m20261127_000090_keep_plans::Migration),
            Box::new(m20261127_000100_keep_comments::Migration),
            Box::new(m20261127_000101_keep_notices_seen::Migration),
            Box::new(m20261127_000102_keep_calendars::Migration),
            Box::new(m20261127_000103_keep_digests::Migration),
            Box::new(m20261127_000110_keep_raters_apart::Migration),
            Box::new(m20261127_000111_keep_answer_codes::Migration),
            Box::new(m20261127_000112_keep_sortings::Migration),
            Box::new(m20261127_000113_keep_files::Migration),
            Box::new(m20261127_000114_keep_methods::Migration),
        ]
    }
}
