//! Sources by name: what many entries say alike stands once, in `reasons.ron`.
//!
//! `Reason("name")` is put in place of the source before a file is read, on the same line, so that
//! faults keep their places.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    CatalogFault, Message, NamedSource, RonNode, RonToken, RonTokens, TextPlace, nearest,
    ron_options, short_part, with_like,
};

/// The word that stands before a name.
const REASON: &str = "Reason";

/// The sources of `reasons.ron`, each as it is written, and which have been asked for.
#[derive(Debug, Default)]
pub(super) struct Reasons {
    written: BTreeMap<String, String>,
    asked: BTreeSet<String>,
}

impl Reasons {
    /// The sources by their names.
    pub(super) fn new(named: &[NamedSource], faults: &mut Vec<CatalogFault>) -> Self {
        let mut reasons = Self::default();
        for NamedSource { id, source } in named {
            match ron_options().to_string(source) {
                Ok(written) => drop(reasons.written.insert(id.clone(), written)),
                // It was read from such a text.
                Err(_) => faults.push(CatalogFault::whole(
                    "reasons.ron",
                    Message::new("catalog-reason-unknown").with("name", id.as_str()),
                )),
            }
        }
        reasons
    }

    /// A file's text with every source in place of its name; a name that nothing has is a fault.
    pub(super) fn told(
        &mut self,
        file: &str,
        text: &str,
        faults: &mut Vec<CatalogFault>,
    ) -> String {
        let mut told = String::with_capacity(text.len());
        let mut copied = 0;
        for NamedPlace {
            start,
            end,
            at,
            name,
        } in named_places(text)
        {
            let Some(written) = self.written.get(&name) else {
                let message =
                    Message::new("catalog-reason-unknown").with("name", short_part(&name));
                let like = nearest(&name, self.written.keys().map(String::as_str));
                faults.push(fault(file, text, at, with_like(message, like)));
                continue;
            };
            told.push_str(text.get(copied..start).unwrap_or_default());
            told.push_str(written);
            copied = end;
            self.asked.insert(name);
        }
        told + text.get(copied..).unwrap_or_default()
    }

    /// Names that no file has asked for.
    pub(super) fn unused(&self, text: &str, faults: &mut Vec<CatalogFault>) {
        let unused = self
            .written
            .keys()
            .filter(|name| !self.asked.contains(*name));
        let mut unused = unused.peekable();
        if unused.peek().is_none() {
            return;
        }
        let tree = RonNode::parse(text);
        for name in unused {
            let at = tree.offset_of(name).unwrap_or_default();
            let message = Message::new("catalog-reason-unused").with("name", name.as_str());
            faults.push(fault("reasons.ron", text, at, message));
        }
    }
}

fn fault(file: &str, text: &str, at: usize, message: Message) -> CatalogFault {
    CatalogFault {
        file: file.to_owned(),
        place: Some(TextPlace::of(text, at)),
        message,
    }
}

/// Where a name stands for a source: byte offsets of all of it, and of the name.
struct NamedPlace {
    start: usize,
    end: usize,
    at: usize,
    name: String,
}

fn named_places(text: &str) -> Vec<NamedPlace> {
    if !text.contains(REASON) {
        return Vec::new();
    }
    let tokens: Vec<_> = RonTokens::new(text).collect();
    let found = tokens.windows(4).filter_map(|four| match four {
        [
            (start, RonToken::Word(REASON)),
            (_, RonToken::Opens('(')),
            (at, RonToken::Quoted(name)),
            (end, RonToken::Closes(')')),
        ] => Some(NamedPlace {
            start: *start,
            end: end + 1,
            at: *at,
            name: name.clone().into_owned(),
        }),
        _ => None,
    });
    found.collect()
}
