//! The records at the beginning of a file, as they stand there.

use std::collections::HashMap;

use lodestar_plugin_sdk::Refusal;

use super::bytes::{Bytes, cut_off, damaged, trimmed};

/// How a file begins, and where it says which end of a number comes first.
const HEADER_BYTES: usize = 176;
const LAYOUT_AT: usize = 64;

/// How the cases are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    Unpacked,
    Bytecode,
    Zlib,
}

/// What the header says.
#[derive(Clone, Copy)]
pub(super) struct Header {
    pub(super) is_big_endian: bool,
    pub(super) packing: Packing,
    pub(super) is_weighted: bool,
    /// Nothing if the file does not say it.
    pub(super) cases: Option<u64>,
    pub(super) bias: f64,
}

/// One variable, or one part of a long one.
pub(super) struct VariableRecord<'a> {
    pub(super) name: &'a [u8],
    pub(super) label: &'a [u8],
    /// Of a text in bytes; of a number nothing.
    pub(super) width: usize,
    /// Its place in a case, in units of eight bytes.
    pub(super) element: usize,
    pub(super) missing: Vec<[u8; 8]>,
    /// The first two of them are the ends of a range.
    pub(super) has_range: bool,
}

/// Values and what they stand for, of the variables at these places.
pub(super) struct LabelRecord<'a> {
    pub(super) labels: Vec<([u8; 8], &'a [u8])>,
    pub(super) elements: Vec<usize>,
}

/// All records up to the cases.
pub(super) struct Records<'a> {
    pub(super) header: Header,
    pub(super) variables: Vec<VariableRecord<'a>>,
    pub(super) labels: Vec<LabelRecord<'a>>,
    /// Further records by their number.
    pub(super) further: HashMap<i32, Vec<&'a [u8]>>,
    /// How long a case is, in units of eight bytes.
    pub(super) elements: usize,
    pub(super) cases: &'a [u8],
}

impl<'a> Records<'a> {
    pub(super) fn read(file: &'a [u8]) -> Result<Self, Refusal> {
        let (header, mut bytes) = header(file)?;
        let mut records = Self {
            header,
            variables: Vec::new(),
            labels: Vec::new(),
            further: HashMap::new(),
            elements: 0,
            cases: &[],
        };
        loop {
            match bytes.int()? {
                2 => records.read_variable(&mut bytes)?,
                3 => records.read_labels(&mut bytes)?,
                6 => {
                    let lines = bytes.count()?;
                    bytes.take(lines.checked_mul(80).ok_or_else(cut_off)?)?;
                }
                7 => {
                    let (kind, size, count) = (bytes.int()?, bytes.count()?, bytes.count()?);
                    let record = bytes.take(size.checked_mul(count).ok_or_else(cut_off)?)?;
                    records.further.entry(kind).or_default().push(record);
                }
                999 => {
                    bytes.int()?;
                    records.cases = bytes.rest();
                    return Ok(records);
                }
                _ => return Err(damaged(())),
            }
        }
    }

    fn read_variable(&mut self, bytes: &mut Bytes<'a>) -> Result<(), Refusal> {
        let width = bytes.int()?;
        let (has_label, missing) = (bytes.int()?, bytes.int()?);
        bytes.take(8)?;
        let name = bytes.take(8)?;
        let label = match has_label {
            1 => {
                let count = bytes.count()?;
                bytes.take_padded(count, 4)?
            }
            _ => &[],
        };
        if !(-3..=3).contains(&missing) || missing == -1 {
            return Err(damaged(()));
        }
        let values = (0..missing.unsigned_abs()).map(|_| bytes.array());
        let values = values.collect::<Result<Vec<[u8; 8]>, Refusal>>()?;
        let element = self.elements;
        self.elements += 1;
        // Minus one continues the text before it.
        if let Ok(width) = usize::try_from(width) {
            self.variables.push(VariableRecord {
                name,
                label,
                width,
                element,
                missing: values,
                has_range: missing < 0,
            });
        }
        Ok(())
    }

    fn read_labels(&mut self, bytes: &mut Bytes<'a>) -> Result<(), Refusal> {
        let mut labels = Vec::new();
        for _ in 0..bytes.count()? {
            let value = bytes.array()?;
            let [count] = bytes.array()?;
            let text = bytes.take(usize::from(count))?;
            bytes.take((usize::from(count) + 1).next_multiple_of(8) - usize::from(count) - 1)?;
            labels.push((value, text));
        }
        if bytes.int()? != 4 {
            return Err(damaged(()));
        }
        let elements = (0..bytes.count()?).map(|_| {
            // Counted from 1.
            usize::try_from(bytes.int()?)
                .ok()
                .and_then(|it| it.checked_sub(1))
                .ok_or(())
                .map_err(damaged)
        });
        let elements = elements.collect::<Result<Vec<usize>, Refusal>>()?;
        self.labels.push(LabelRecord { labels, elements });
        Ok(())
    }

    /// Further records of this number, one after the other.
    pub(super) fn further(&self, kind: i32) -> impl Iterator<Item = &'a [u8]> {
        self.further.get(&kind).into_iter().flatten().copied()
    }

    /// Pairs of names and texts, as in `NAME=text`, that one of these ends.
    pub(super) fn pairs(
        &self,
        kind: i32,
        ends: &'static [u8],
    ) -> impl Iterator<Item = (&'a [u8], &'a [u8])> {
        let pairs =
            self.further(kind).flat_map(move |it| it.split(move |byte| ends.contains(byte)));
        pairs.filter_map(|pair| {
            let at = pair.iter().position(|it| *it == b'=')?;
            Some((&pair[..at], trimmed(&pair[at + 1..])))
        })
    }
}

fn header(file: &[u8]) -> Result<(Header, Bytes<'_>), Refusal> {
    let layout = file.get(LAYOUT_AT..LAYOUT_AT + 4).ok_or_else(cut_off)?;
    let is_big_endian = match layout {
        [2 | 3, 0, 0, 0] => false,
        [0, 0, 0, 2 | 3] => true,
        _ => return Err(damaged(())),
    };
    let mut bytes = Bytes::new(&file[LAYOUT_AT + 8..], is_big_endian);
    let packing = match bytes.int()? {
        0 => Packing::Unpacked,
        1 => Packing::Bytecode,
        2 => Packing::Zlib,
        _ => return Err(damaged(())),
    };
    let is_weighted = bytes.int()? != 0;
    let cases = u64::try_from(bytes.int()?).ok();
    let bias = bytes.number()?;
    let header = Header { is_big_endian, packing, is_weighted, cases, bias };
    let rest = file.get(HEADER_BYTES..).ok_or_else(cut_off)?;
    Ok((header, Bytes::new(rest, is_big_endian)))
}
