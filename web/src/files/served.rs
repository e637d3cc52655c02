//! How a file is given out.

use std::fmt::Write as _;

use super::name::plain_name;
use super::sniff::FileType;

/// What a file may do in a browser: nothing.
const NOTHING: &str = "sandbox; default-src 'none'";

/// What may stand unescaped in an extended value of RFC 5987 besides letters and
/// digits: its `attr-char`.
const PLAIN: &[u8] = b"!#$&+-.^_`|~";

/// The headers a file is sent with. It is shown in the browser only if that is
/// wanted and [`FileType::is_safe_inline`]; otherwise it is downloaded.
pub(crate) fn headers(
    file_type: FileType,
    file_name: &str,
    is_inline: bool,
) -> [(&'static str, String); 4] {
    let is_inline = is_inline && file_type.is_safe_inline();
    [
        ("content-type", file_type.media_type().to_owned()),
        ("content-disposition", disposition(file_name, is_inline)),
        ("x-content-type-options", "nosniff".to_owned()),
        ("content-security-policy", NOTHING.to_owned()),
    ]
}

/// The value of `Content-Disposition` for a file of this name: visible ASCII
/// whatever the name is. The name stands there twice, for old programs in ASCII
/// (RFC 6266) and for the others in UTF-8 (RFC 5987).
pub(crate) fn disposition(file_name: &str, is_inline: bool) -> String {
    let name = plain_name(file_name);
    let way = if is_inline { "inline" } else { "attachment" };
    let mut value = format!("{way}; filename=\"{}\"; filename*=UTF-8''", in_ascii(&name));
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || PLAIN.contains(&byte) {
            value.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(value, "%{byte:02X}");
        }
    }
    value
}

/// The name for programs that know only ASCII. Quotes and backslashes would need
/// escapes that some take literally, and some decode a percent sign.
fn in_ascii(name: &str) -> String {
    let plain = |it: char| (it == ' ' || it.is_ascii_graphic()) && !matches!(it, '"' | '\\' | '%');
    name.chars().map(|it| if plain(it) { it } else { '_' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_name_is_sent_as_it_is() {
        let value = "attachment; filename=\"minutes.docx\"; filename*=UTF-8''minutes.docx";
        assert_eq!(disposition("minutes.docx", false), value);
        assert!(disposition("wall.png", true).starts_with("inline; filename=\"wall.png\";"));
    }

    #[test]
    fn a_name_cannot_leave_its_folder_or_its_header() {
        let value = "attachment; filename=\"passwd\"; filename*=UTF-8''passwd";
        assert_eq!(disposition("../../etc/passwd", false), value);
        let value = disposition("a\r\nSet-Cookie: b=1\r\n\r\n<script>.pdf", false);
        assert!(value.bytes().all(|it| it == b' ' || it.is_ascii_graphic()), "{value}");
        let value = disposition("a\"; filename=\"run.exe", false);
        let plain = "attachment; filename=\"a_; filename=_run.exe\"; ";
        assert_eq!(value, format!("{plain}filename*=UTF-8''a%22%3B%20filename%3D%22run.exe"));
    }

    #[test]
    fn a_name_in_another_script_is_sent_in_utf_8() {
        let value = disposition("Leitbild für 100% – 方針.pdf", false);
        let plain = "attachment; filename=\"Leitbild f_r 100_ _ __.pdf\"; ";
        let extended = "Leitbild%20f%C3%BCr%20100%25%20%E2%80%93%20%E6%96%B9%E9%87%9D.pdf";
        assert_eq!(value, format!("{plain}filename*=UTF-8''{extended}"));
    }

    #[test]
    fn only_what_is_safe_is_shown() {
        let way = |file_type| headers(file_type, "a", true)[1].1.starts_with("inline");
        for file_type in [FileType::Png, FileType::Jpeg, FileType::Webp, FileType::Pdf] {
            assert!(way(file_type), "{file_type:?}");
        }
        for file_type in [FileType::Docx, FileType::Odt, FileType::Text, FileType::Csv] {
            assert!(!way(file_type), "{file_type:?}");
        }
        let [_, _, sniffing, policy] = headers(FileType::Png, "wall.png", true);
        assert_eq!(sniffing, ("x-content-type-options", "nosniff".to_owned()));
        assert_eq!(policy.1, "sandbox; default-src 'none'");
    }
}
