//! The importer as Lodestar asks it: whole files in, batches or refusals out.

mod aggregated;
mod codes;
mod columns;
mod files;
mod opendocument;
mod properties;
mod quotes;
mod responses;
mod spss;
mod support;
mod ticks;
mod workbooks;
