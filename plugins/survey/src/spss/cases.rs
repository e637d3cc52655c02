//! The cases of a file, one at a time, however they are packed.

use std::io::{BufReader, ErrorKind, Read};

use flate2::bufread::ZlibDecoder;
use lodestar_plugin_sdk::Refusal;

use super::bytes::{Bytes, bytes_of, cut_off, damaged};
use super::records::{Packing, Records};
use crate::archive::UNPACKED_BYTES_MAX;

/// What a code of packed cases means, besides a small number.
const NOTHING: u8 = 0;
const END: u8 = 252;
const UNPACKED: u8 = 253;
const BLANKS: u8 = 254;
const MISSING: u8 = 255;

pub(super) struct Cases<'a> {
    bytes: Box<dyn Read + 'a>,
    is_packed: bool,
    codes: [u8; 8],
    /// Which of the codes comes next.
    next: usize,
    bias: f64,
    is_big_endian: bool,
}

impl<'a> Cases<'a> {
    /// `file` is the whole of it.
    pub(super) fn of(file: &'a [u8], records: &Records<'a>) -> Result<Self, Refusal> {
        let header = records.header;
        let bytes: Box<dyn Read + 'a> = match header.packing {
            Packing::Unpacked | Packing::Bytecode => Box::new(records.cases),
            Packing::Zlib => Box::new(BufReader::new(blocks(file, records)?)),
        };
        Ok(Self {
            bytes,
            is_packed: header.packing != Packing::Unpacked,
            codes: [NOTHING; 8],
            next: 8,
            bias: header.bias,
            is_big_endian: header.is_big_endian,
        })
    }

    /// Reads the next case; false after the last one.
    pub(super) fn read(&mut self, case: &mut [u8]) -> Result<bool, Refusal> {
        for (index, element) in case.as_chunks_mut().0.iter_mut().enumerate() {
            if !self.read_element(element)? {
                return if index == 0 { Ok(false) } else { Err(cut_off()) };
            }
        }
        Ok(!case.is_empty())
    }

    fn read_element(&mut self, element: &mut [u8; 8]) -> Result<bool, Refusal> {
        if !self.is_packed {
            return self.read_bytes(element);
        }
        let code = loop {
            if self.next == self.codes.len() {
                let mut codes = self.codes;
                if !self.read_bytes(&mut codes)? {
                    return Ok(false);
                }
                (self.codes, self.next) = (codes, 0);
            }
            let code = self.codes[self.next];
            self.next += 1;
            if code != NOTHING {
                break code;
            }
        };
        *element = match code {
            END => {
                self.next -= 1;
                return Ok(false);
            }
            UNPACKED => {
                return if self.read_bytes(element)? { Ok(true) } else { Err(cut_off()) };
            }
            BLANKS => [b' '; 8],
            MISSING => bytes_of(f64::MIN, self.is_big_endian),
            code => bytes_of(f64::from(code) - self.bias, self.is_big_endian),
        };
        Ok(true)
    }

    /// Reads eight bytes; false if there is not one more.
    fn read_bytes(&mut self, bytes: &mut [u8; 8]) -> Result<bool, Refusal> {
        let mut filled = 0;
        while filled < bytes.len() {
            match self.bytes.read(&mut bytes[filled..]).map_err(damaged)? {
                0 if filled == 0 => return Ok(false),
                0 => return Err(cut_off()),
                count => filled += count,
            }
        }
        Ok(true)
    }
}

/// Says where the blocks end, and how long the directory behind them is.
const ZLIB_HEADER_BYTES: usize = 24;

/// The packed blocks of a `.zsav` file, without the directory behind them.
fn blocks<'a>(file: &'a [u8], records: &Records<'a>) -> Result<Blocks<'a>, Refusal> {
    let begin = file.len() - records.cases.len();
    let mut bytes = Bytes::new(records.cases, records.header.is_big_endian);
    bytes.long()?;
    let [end, directory] = [bytes.long()?, bytes.long()?].map(usize::try_from);
    let end = end.map_err(damaged)?.checked_sub(begin + ZLIB_HEADER_BYTES).ok_or_else(cut_off)?;
    let packed = bytes.take(end)?;
    bytes.take(directory.map_err(damaged)?)?;
    Ok(Blocks { decoder: ZlibDecoder::new(packed), left: UNPACKED_BYTES_MAX })
}

/// Blocks that were packed one by one, unpacked as one stream.
struct Blocks<'a> {
    decoder: ZlibDecoder<&'a [u8]>,
    /// How many bytes may still come out.
    left: u64,
}

impl Read for Blocks<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        loop {
            match self.decoder.read(buffer)? {
                0 if !self.decoder.get_ref().is_empty() => {
                    self.decoder = ZlibDecoder::new(*self.decoder.get_ref());
                }
                count => {
                    let left = u64::try_from(count).ok().and_then(|it| self.left.checked_sub(it));
                    self.left = left.ok_or(ErrorKind::FileTooLarge)?;
                    return Ok(count);
                }
            }
        }
    }
}
