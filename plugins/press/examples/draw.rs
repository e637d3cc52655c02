//! Draws the sample reports into a folder, for somebody to look at.
//!
//! `cargo run -p lodestar-press --example draw -- FOLDER`

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use chrono::NaiveDate;

#[path = "../src/sample.rs"]
mod sample;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args_os().nth(1).ok_or("Name the folder to draw into.")?);
    let made_on = NaiveDate::from_ymd_opt(2026, 12, 9).ok_or("That is not a day.")?;
    fs::create_dir_all(&folder)?;
    for (name, document) in [("sample", sample::document()), ("hostile", sample::hostile())] {
        fs::write(folder.join(name).with_extension("html"), lodestar_press::html_page(&document)?)?;
        fs::write(
            folder.join(name).with_extension("pdf"),
            lodestar_press::pdf(&document, made_on, usize::MAX)?,
        )?;
    }
    Ok(())
}
