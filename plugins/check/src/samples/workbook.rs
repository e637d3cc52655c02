//! Excel workbooks, as small as they can be.

use crate::samples::zip::{self, Part};

/// The part with the rows.
pub(crate) const SHEET: &str = "xl/worksheets/sheet1.xml";

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A workbook with one sheet of texts.
pub(crate) fn write(rows: &[Vec<&str>]) -> Vec<u8> {
    let rows: Vec<String> = (1..).zip(rows).map(|(number, row)| line(number, row)).collect();
    let sheet = format!(
        r#"<worksheet xmlns="{MAIN}"><sheetData>{}</sheetData></worksheet>"#,
        rows.concat()
    );
    let mut parts = frame();
    parts.push(Part::stored(SHEET, &sheet));
    zip::write(&parts)
}

/// Every part but the sheet.
pub(crate) fn frame() -> Vec<Part> {
    let link = |kind: &str, target: &str| {
        format!(
            r#"<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    let types = format!(
        r#"<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/{SHEET}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#
    );
    let book = format!(
        r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Answers" sheetId="1" r:id="r1"/></sheets></workbook>"#
    );
    vec![
        Part::stored("[Content_Types].xml", &types),
        Part::stored("_rels/.rels", &link("officeDocument", "xl/workbook.xml")),
        Part::stored("xl/workbook.xml", &book),
        Part::stored("xl/_rels/workbook.xml.rels", &link("worksheet", "worksheets/sheet1.xml")),
    ]
}

fn line(number: usize, row: &[&str]) -> String {
    let cell = |(column, text): (char, &&str)| {
        format!(r#"<c r="{column}{number}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    };
    let cells: Vec<String> = ('A'..='Z').zip(row).map(cell).collect();
    format!(r#"<row r="{number}">{}</row>"#, cells.concat())
}
