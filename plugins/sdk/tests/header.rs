//! The C header says what `protocol::abi` says: as C and as C++.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a broken test should stop at once, and one that is skipped should say so"
)]

use std::ffi::{OsStr, OsString};
use std::fmt::Write as _;
use std::mem::{offset_of, size_of};
use std::path::Path;
use std::process::Command;

use lodestar_plugin_protocol::abi::{self, Bytes, Table};
use lodestar_plugin_protocol::{Request, VERSION, wire};

/// Prints what the compiler made of the header, a name and a number a line.
const LAYOUT: &str = r#"
#include <stdio.h>
#include "lodestar_plugin.h"
#define SHOW(name, number) printf("%s %lu\n", name, (unsigned long)(number))

static lodestar_bytes call(const uint8_t *request, size_t length)
{
    return lodestar_write_message((const char *)request, length);
}

const lodestar_table lodestar_plugin = LODESTAR_PLUGIN_TABLE(call, lodestar_free_message);

int main(void)
{
    SHOW("magic", lodestar_plugin.magic);
    SHOW("table_bytes", lodestar_plugin.table_bytes);
    SHOW("major", lodestar_plugin.major);
    SHOW("minor", lodestar_plugin.minor);
    SHOW("reserved", lodestar_plugin.reserved);
    SHOW("protocol", LODESTAR_PLUGIN_PROTOCOL);
    SHOW("wire version", LODESTAR_WIRE_VERSION);
    SHOW("frames", LODESTAR_FRAMES_MAX);
    SHOW("size of table", sizeof(lodestar_table));
    SHOW("at magic", offsetof(lodestar_table, magic));
    SHOW("at table_bytes", offsetof(lodestar_table, table_bytes));
    SHOW("at major", offsetof(lodestar_table, major));
    SHOW("at minor", offsetof(lodestar_table, minor));
    SHOW("at reserved", offsetof(lodestar_table, reserved));
    SHOW("at call", offsetof(lodestar_table, call));
    SHOW("at release", offsetof(lodestar_table, release));
    SHOW("size of bytes", sizeof(lodestar_bytes));
    SHOW("at data", offsetof(lodestar_bytes, data));
    SHOW("at length", offsetof(lodestar_bytes, length));
    return 0;
}
"#;

/// Reads one message from standard input, and says what is in it.
const FRAMES: &str = r#"
#include <stdio.h>
#include "lodestar_plugin.h"
#include "lodestar_json.h"

int main(void)
{
    static uint8_t message[4096];
    size_t length = fread(message, 1, sizeof message, stdin);
    lodestar_frames frames;
    size_t index;
    json header;
    if (!lodestar_read_frames(message, length, &frames)) {
        printf("malformed\n");
        return 0;
    }
    header = json_read((const char *)frames.at[0].data, frames.at[0].length);
    printf("describe %d", json_is(json_get(header, "ask"), "describe"));
    printf(" protocol %lu", (unsigned long)json_count(json_get(header, "protocol"), 0));
    for (index = 1; index < frames.count; index += 1) {
        printf(" file %lu", (unsigned long)frames.at[index].length);
    }
    printf("\n");
    return 0;
}
"#;

/// One compiler, and how it is told that this is C99 or C++.
const COMPILERS: [(&str, &str, &str, &str); 2] =
    [("CC", "cc", "c", "-std=c99"), ("CXX", "c++", "c++", "-std=c++11")];

/// Compiles a program as C and as C++, runs both, and hands over what they print.
/// Says so if there is no compiler, unless every test is compulsory.
fn run(source: &str, input: &[u8]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("source");
    std::fs::write(&path, source).unwrap();
    let input_path = folder.path().join("input");
    std::fs::write(&input_path, input).unwrap();
    let mut printed = Vec::new();
    for (variable, usual, language, standard) in COMPILERS {
        let compiler = std::env::var_os(variable).unwrap_or_else(|| usual.into());
        let program = folder.path().join(language);
        if !compile(&compiler, &[language.into(), standard.into()], &path, &program) {
            continue;
        }
        let input = std::fs::File::open(&input_path).unwrap();
        let output = Command::new(&program).stdin(input).output().unwrap();
        assert!(output.status.success());
        printed.push(String::from_utf8(output.stdout).unwrap());
    }
    printed
}

fn compile(compiler: &OsStr, dialect: &[OsString; 2], source: &Path, program: &Path) -> bool {
    let headers = concat!(env!("CARGO_MANIFEST_DIR"), "/c");
    let mut command = Command::new(compiler);
    command.args(["-Wall", "-Wextra", "-Wpedantic", "-Wno-unused-function", "-Werror"]);
    command.arg(&dialect[1]).arg("-I").arg(headers).arg("-x").arg(&dialect[0]);
    match command.arg(source).arg("-o").arg(program).output() {
        Ok(output) => {
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            true
        }
        Err(error) => {
            let why = format!("there is no {}: {error}", compiler.display());
            assert!(std::env::var_os("LODESTAR_TEST_EVERYTHING").is_none(), "{why}");
            println!("skipped: {why}");
            false
        }
    }
}

#[test]
fn the_header_has_the_layout_of_the_table() {
    let table = size_of::<Table>();
    let layout = [
        ("magic", abi::MAGIC as usize),
        ("table_bytes", table),
        ("major", abi::MAJOR.into()),
        ("minor", abi::MINOR.into()),
        ("reserved", 0),
        ("protocol", VERSION as usize),
        ("wire version", wire::WIRE_VERSION as usize),
        ("frames", wire::FRAMES_MAX),
        ("size of table", table),
        ("at magic", offset_of!(Table, magic)),
        ("at table_bytes", offset_of!(Table, table_bytes)),
        ("at major", offset_of!(Table, major)),
        ("at minor", offset_of!(Table, minor)),
        ("at reserved", offset_of!(Table, reserved)),
        ("at call", offset_of!(Table, call)),
        ("at release", offset_of!(Table, release)),
        ("size of bytes", size_of::<Bytes>()),
        ("at data", offset_of!(Bytes, data)),
        ("at length", offset_of!(Bytes, length)),
    ];
    let expected = layout.iter().fold(String::new(), |mut lines, (name, number)| {
        writeln!(lines, "{name} {number}").unwrap();
        lines
    });
    for printed in run(LAYOUT, b"") {
        assert_eq!(printed, expected);
    }
}

#[test]
fn the_header_reads_the_messages_of_the_protocol() {
    let request = Request::Describe { protocol: 1 };
    let message = wire::write(&request, &[b"\x00\xff", b""]).unwrap();
    for printed in run(FRAMES, &message) {
        assert_eq!(printed, "describe 1 protocol 1 file 2 file 0\n");
    }
    let mut longer = message.clone();
    longer.push(0);
    let mut endless = message.clone();
    endless[8..16].fill(0xff);
    for malformed in [&message[..message.len() - 1], &message[..5], &longer, &endless] {
        for printed in run(FRAMES, malformed) {
            assert_eq!(printed, "malformed\n");
        }
    }
}
