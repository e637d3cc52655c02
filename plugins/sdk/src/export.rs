//! The inside of [`export!`](crate::export!): bytes in, bytes out.
#![allow(unsafe_code, reason = "hands memory across the library's edge")]

use std::panic::{AssertUnwindSafe, catch_unwind};

pub use lodestar_plugin_protocol::abi::{Bytes, Table};
use lodestar_plugin_protocol::{Description, Request, Response, VERSION, abi, wire};

use crate::{Plugin, Refusal};

pub const fn table(call: extern "C" fn(*const u8, usize) -> Bytes) -> Table {
    #[expect(clippy::cast_possible_truncation, reason = "the table has a few dozen bytes")]
    let table_bytes = size_of::<Table>() as u32;
    Table {
        magic: abi::MAGIC,
        table_bytes,
        major: abi::MAJOR,
        minor: abi::MINOR,
        reserved: 0,
        call,
        release,
    }
}

/// Never unwinds: a panic is one more way for a plugin to fail.
pub fn answer(plugin: &dyn Plugin, request: &[u8]) -> Bytes {
    let response = catch_unwind(AssertUnwindSafe(|| respond(plugin, request)))
        .unwrap_or_else(|_| failure("the plugin panicked; its log says where"));
    let message = wire::write(&response, &[]).unwrap_or_default().into_boxed_slice();
    let length = message.len();
    Bytes { data: Box::into_raw(message).cast(), length }
}

pub(crate) fn respond(plugin: &dyn Plugin, message: &[u8]) -> Response {
    match wire::read(message) {
        Ok((Request::Describe { .. }, _)) => Response::Description(describe(plugin)),
        Ok((Request::Import(question), files)) => match files.first() {
            Some(file) => {
                plugin.import(&question, file).map_or_else(refusal, |it| Response::Batch(it.into()))
            }
            None => failure("the question came without its file"),
        },
        Ok((Request::Export(question), _)) => {
            plugin.export(&question).map_or_else(refusal, |it| Response::Document(it.into()))
        }
        Err(error) => failure(&format!("the question was not understood: {error}")),
    }
}

fn describe(plugin: &dyn Plugin) -> Description {
    Description {
        id: plugin.id().to_owned(),
        title: plugin.title().to_owned(),
        version: plugin.version().to_owned(),
        protocol: VERSION,
        offers: plugin.offers(),
        languages: plugin.languages().iter().map(|&it| it.to_owned()).collect(),
        features: vec!["settings".to_owned()],
    }
}

fn refusal(refusal: Refusal) -> Response {
    Response::Refusal { reasons: refusal.reasons }
}

fn failure(message: &str) -> Response {
    Response::Failure { message: message.to_owned() }
}

extern "C" fn release(bytes: Bytes) {
    let slice = std::ptr::slice_from_raw_parts_mut(bytes.data, bytes.length);
    // SAFETY: `answer` made `bytes` from a box of exactly this length, and the
    // runner releases each answer once.
    drop(unsafe { Box::from_raw(slice) });
}
