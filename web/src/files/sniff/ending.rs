//! What the ending of a name says.

use super::FileType;

/// What an ending stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// One of the types that are kept.
    Kept(FileType),
    /// A well-known type that is not kept.
    Other,
    /// Something a double click runs.
    Program,
    /// Nothing, or nothing in particular.
    Free,
}

/// Windows, macOS and browsers run these, or open them with something that does.
const PROGRAMS: &[&str] = &[
    "apk",
    "app",
    "appimage",
    "application",
    "appx",
    "bash",
    "bat",
    "chm",
    "cmd",
    "com",
    "command",
    "cpl",
    "deb",
    "desktop",
    "dll",
    "dmg",
    "docm",
    "dotm",
    "exe",
    "gadget",
    "hta",
    "htm",
    "html",
    "inf",
    "jar",
    "js",
    "jse",
    "jsp",
    "lnk",
    "mht",
    "mhtml",
    "mjs",
    "msc",
    "msi",
    "msix",
    "msp",
    "php",
    "pif",
    "pkg",
    "potm",
    "ppam",
    "ppsm",
    "pptm",
    "ps1",
    "psm1",
    "py",
    "rdp",
    "reg",
    "rpm",
    "scf",
    "scpt",
    "scr",
    "sct",
    "settingcontent-ms",
    "sh",
    "shtml",
    "svg",
    "svgz",
    "swf",
    "url",
    "vb",
    "vbe",
    "vbs",
    "wasm",
    "webloc",
    "wsc",
    "wsf",
    "wsh",
    "xht",
    "xhtml",
    "xlam",
    "xll",
    "xlsm",
    "xltm",
    "xml",
    "xsl",
    "xslt",
];

const OTHERS: &[&str] = &[
    "7z", "avi", "avif", "bmp", "bz2", "doc", "dot", "dotx", "eml", "epub", "gif", "gz", "heic",
    "ico", "iso", "mov", "mp3", "mp4", "msg", "odg", "ots", "ott", "potx", "pps", "ppsx", "ppt",
    "ps", "psd", "rar", "rtf", "tar", "tif", "tiff", "wav", "xls", "xlsb", "xltx", "xz", "zip",
];

impl Ending {
    /// Of an ending in small letters, without its dot.
    pub(super) fn of(ending: &str) -> Self {
        match ending {
            "pdf" => Self::Kept(FileType::Pdf),
            "docx" => Self::Kept(FileType::Docx),
            "xlsx" => Self::Kept(FileType::Xlsx),
            "pptx" => Self::Kept(FileType::Pptx),
            "odt" => Self::Kept(FileType::Odt),
            "ods" => Self::Kept(FileType::Ods),
            "odp" => Self::Kept(FileType::Odp),
            "png" => Self::Kept(FileType::Png),
            "jpg" | "jpeg" | "jpe" | "jfif" => Self::Kept(FileType::Jpeg),
            "webp" => Self::Kept(FileType::Webp),
            "txt" | "text" | "md" | "log" => Self::Kept(FileType::Text),
            "csv" | "tsv" => Self::Kept(FileType::Csv),
            _ if PROGRAMS.contains(&ending) => Self::Program,
            _ if OTHERS.contains(&ending) => Self::Other,
            _ => Self::Free,
        }
    }
}
