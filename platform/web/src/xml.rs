//! Writing XML documents.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// A document, begun.
///
/// # Errors
/// None in memory.
pub fn begin() -> io::Result<Writer<Vec<u8>>> {
    let mut out = Writer::new(Vec::new());
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    Ok(out)
}

/// An element that holds a text.
///
/// # Errors
/// None in memory.
pub fn text(out: &mut Writer<Vec<u8>>, name: &str, text: &str) -> io::Result<()> {
    out.create_element(name).write_text_content(BytesText::new(text))?;
    Ok(())
}
