//! XML being written, by quick-xml.

use ecolor::Color32;
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

/// XML being written into memory.
pub(super) struct XmlPen {
    writer: Writer<Vec<u8>>,
}

impl XmlPen {
    /// A document with its declaration.
    pub(super) fn new() -> Self {
        let mut pen = Self {
            writer: Writer::new(Vec::new()),
        };
        let declared = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
        pen.event(Event::Decl(declared));
        pen
    }

    fn event(&mut self, event: Event<'_>) {
        // Writing into memory cannot fail.
        drop(self.writer.write_event(event));
    }

    fn started<'a>(name: &'a str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
        let mut start = BytesStart::new(name);
        for (key, value) in attributes {
            start.push_attribute((*key, *value));
        }
        start
    }

    /// A tag that holds something.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Start(Self::started(name, attributes)));
    }

    /// Its end.
    pub(super) fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// A tag that holds nothing.
    pub(super) fn leaf(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Empty(Self::started(name, attributes)));
    }

    /// A tag around what is written meanwhile.
    pub(super) fn around(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inner: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        inner(self);
        self.close(name);
    }

    /// A tag around words.
    pub(super) fn words(&mut self, name: &str, words: &str) {
        self.open(name, &[]);
        self.event(Event::Text(BytesText::new(words)));
        self.close(name);
    }

    /// A colour as a fill.
    pub(super) fn solid(&mut self, color: Color32) {
        let [r, g, b, a] = color.to_srgba_unmultiplied();
        let value = format!("{r:02X}{g:02X}{b:02X}");
        self.around("a:solidFill", &[], |pen| {
            if a == 255 {
                pen.leaf("a:srgbClr", &[("val", &value)]);
                return;
            }
            let share = (u32::from(a) * 100_000 / 255).to_string();
            pen.around("a:srgbClr", &[("val", &value)], |pen| {
                pen.leaf("a:alpha", &[("val", &share)]);
            });
        });
    }

    pub(super) fn finished(self) -> Vec<u8> {
        self.writer.into_inner()
    }
}
