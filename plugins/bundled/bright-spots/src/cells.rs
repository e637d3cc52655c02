//! The cells of one row, in one text.

use csv::StringRecord;
use memchr::memchr_iter;

#[derive(Clone, Default)]
pub(crate) struct Cells {
    text: String,
    /// Where each cell begins and ends in the text.
    bounds: Vec<(usize, usize)>,
}

impl Cells {
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.bounds.clear();
    }

    pub(crate) fn len(&self) -> usize {
        self.bounds.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.bounds.is_empty()
    }

    #[inline]
    pub(crate) fn get(&self, column: usize) -> Option<&str> {
        let &(begin, end) = self.bounds.get(column)?;
        self.text.get(begin..end)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.bounds.iter().map(|&(begin, end)| self.text.get(begin..end).unwrap_or_default())
    }

    pub(crate) fn push(&mut self, cell: &str) {
        let begin = self.text.len();
        self.text.push_str(cell);
        self.bounds.push((begin, self.text.len()));
    }

    /// Takes a line in which every separator separates.
    pub(crate) fn set_line(&mut self, line: &str, separator: u8) {
        self.clear();
        self.text.push_str(line);
        let mut begin = 0;
        for end in memchr_iter(separator, line.as_bytes()) {
            self.bounds.push((begin, end));
            begin = end + 1;
        }
        self.bounds.push((begin, line.len()));
    }

    pub(crate) fn set_record(&mut self, record: &StringRecord) {
        self.clear();
        self.text.push_str(record.as_slice());
        let bounds = (0..record.len()).filter_map(|it| record.range(it));
        self.bounds.extend(bounds.map(|it| (it.start, it.end)));
    }
}
