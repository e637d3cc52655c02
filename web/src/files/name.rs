//! The names of files, as they may be kept, shown and sent.

/// File systems take 255 bytes; browsers add “ (1)” and the like.
const BYTES_MAX: usize = 200;

/// An ending longer than this is part of the name.
const ENDING_BYTES_MAX: usize = 10;

/// What a file is called, without its folders, without characters that do not
/// show or turn the reading direction, and at most 200 bytes long. Its ending
/// outlasts the cut. “file” where nothing is left.
pub(crate) fn plain_name(name: &str) -> String {
    // A browser may send a whole path, of either kind of system.
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let visible: String = name.chars().filter(|it| !is_hidden(*it)).collect();
    // A leading dot hides a file; Windows drops dots and blanks at the end, so
    // that “run.exe. ” would become a program.
    let name = visible.trim_matches(|it: char| it == '.' || it.is_whitespace());
    if name.is_empty() {
        return "file".to_owned();
    }
    let ending = match name.rfind('.') {
        Some(dot) if name.len() - dot <= ENDING_BYTES_MAX => &name[dot..],
        _ => "",
    };
    let stem = &name[..name.len() - ending.len()];
    let stem = &stem[..stem.floor_char_boundary(BYTES_MAX - ending.len())];
    format!("{stem}{ending}")
}

/// What stands after the last dot, in small letters; empty if there is no dot.
pub(super) fn ending(name: &str) -> String {
    let name = plain_name(name);
    let ending = name.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
    // Windows writes `run.exe::$DATA` into `run.exe`.
    ending.split(':').next().unwrap_or_default().trim().to_lowercase()
}

/// Whether a character cannot be seen, or makes `exe.pdf` of `fdp.exe`.
fn is_hidden(it: char) -> bool {
    let is_mark = matches!(it,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
    it.is_control() || is_mark
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_part_of_a_path_is_a_name() {
        assert_eq!(plain_name("../../etc/passwd"), "passwd");
        assert_eq!(plain_name(r"C:\Users\ada\minutes.docx"), "minutes.docx");
        assert_eq!(plain_name(r"..\..\"), "file");
        assert_eq!(plain_name(".."), "file");
        assert_eq!(plain_name(".htaccess"), "htaccess");
    }

    #[test]
    fn what_cannot_be_seen_is_taken_out() {
        assert_eq!(plain_name("a\r\nSet-Cookie: x\0.pdf"), "aSet-Cookie: x.pdf");
        assert_eq!(plain_name("policy\u{202e}fdp.exe"), "policyfdp.exe");
        assert_eq!(plain_name("run.exe. . "), "run.exe");
        assert_eq!(plain_name("\u{7}\u{200b}"), "file");
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let name = plain_name(&format!("{}.pdf", "ü".repeat(300)));
        assert!(name.len() <= BYTES_MAX && name.ends_with("ü.pdf"), "{name}");
        assert_eq!(plain_name(&"x".repeat(300)).len(), BYTES_MAX);
        assert_eq!(plain_name(&format!("a.{}", "x".repeat(300))).len(), BYTES_MAX);
    }

    #[test]
    fn an_ending_is_what_windows_would_see() {
        assert_eq!(ending("Policy.PDF"), "pdf");
        assert_eq!(ending("run.exe::$DATA"), "exe");
        assert_eq!(ending("run.exe ."), "exe");
        assert_eq!(ending("README"), "");
        assert_eq!(ending("folder.pdf/README"), "");
    }
}
