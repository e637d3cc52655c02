//! The importer as Lodestar asks it: whole files in, batches or refusals out.

mod aggregated;
mod columns;
mod files;
mod properties;
mod responses;
mod support;
mod workbooks;
