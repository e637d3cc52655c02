//! Reads CSV row by row: commas, cells in quotation marks, any kind of line end.

use lodestar_plugin_sdk::Refusal;

/// Cells that stand in one row, with no space around them.
pub struct Row {
    /// Where the row begins, counted from 1.
    pub line: u64,
    pub cells: Vec<String>,
}

/// The rows of a text that have something in them.
pub struct Rows<'a> {
    rest: &'a str,
    line: u64,
}

impl<'a> Rows<'a> {
    pub fn of(text: &'a str) -> Self {
        Self { rest: text, line: 1 }
    }

    /// The next row, or nothing when there are no more.
    pub fn next_row(&mut self) -> Result<Option<Row>, Refusal> {
        while !self.rest.is_empty() {
            let line = self.line;
            let malformed = || {
                Refusal::because(format!("Line {line} is not CSV: look at its quotation marks."))
            };
            let mut cells = Vec::new();
            loop {
                let cell = self.cell().ok_or_else(malformed)?;
                cells.push(cell.trim().to_owned());
                match self.rest.strip_prefix(',') {
                    Some(rest) => self.rest = rest,
                    None => break,
                }
            }
            self.step_over_line_end();
            if cells.iter().any(|it| !it.is_empty()) {
                return Ok(Some(Row { line, cells }));
            }
        }
        Ok(None)
    }

    /// Reads up to what ends a cell; nothing if its quotation marks are wrong.
    fn cell(&mut self) -> Option<String> {
        let mut cell = String::new();
        if let Some(rest) = self.rest.strip_prefix('"') {
            self.rest = rest;
            loop {
                let end = self.rest.find(['"', '\r', '\n'])?;
                cell.push_str(&self.rest[..end]);
                self.rest = &self.rest[end..];
                if self.step_over_line_end() {
                    cell.push('\n');
                    continue;
                }
                // One mark ends the cell, two stand for one.
                self.rest = &self.rest[1..];
                match self.rest.strip_prefix('"') {
                    Some(rest) => self.rest = rest,
                    None => break,
                }
                cell.push('"');
            }
            let is_over = self.rest.is_empty() || self.rest.starts_with([',', '\r', '\n']);
            return is_over.then_some(cell);
        }
        let end = self.rest.find([',', '\r', '\n']).unwrap_or(self.rest.len());
        cell.push_str(&self.rest[..end]);
        self.rest = &self.rest[end..];
        Some(cell)
    }

    fn step_over_line_end(&mut self) -> bool {
        let rest = self.rest;
        let after = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n']));
        self.line += u64::from(after.is_some());
        self.rest = after.unwrap_or(rest);
        after.is_some()
    }
}
