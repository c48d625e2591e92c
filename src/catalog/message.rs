//! Something to be said, as data: which sentence, and what is filled in. It is put into words where
//! it is read, and only there.

use super::Text;

/// A sentence by its key, with what is filled in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    /// The sentence, a key of the program's words.
    pub key: &'static str,
    /// What is filled in, by the names that the sentence has for it.
    pub values: Vec<(&'static str, MessageValue)>,
}

/// What is filled in at a place of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MessageValue {
    /// A name, or other words that come from the catalog or the user.
    Text(Text),
    /// A number; it chooses the plural.
    Number(usize),
    /// A sentence within the sentence.
    Message(Box<Message>),
    /// Several in a row.
    List {
        /// What stands between them, a key of the program's words.
        between: &'static str,
        /// The values, in their order.
        values: Vec<Self>,
    },
}

impl Message {
    /// A sentence that needs nothing filled in, or to which [`Message::with`] adds it.
    pub const fn new(key: &'static str) -> Self {
        Self {
            key,
            values: Vec::new(),
        }
    }

    /// The same with a value filled in.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<MessageValue>) -> Self {
        self.values.push((name, value.into()));
        self
    }
}

impl From<Text> for Message {
    /// Words of the catalog's, as they are.
    fn from(text: Text) -> Self {
        Self::new("common-quoted").with("text", text)
    }
}

impl MessageValue {
    /// Several values in a row, with what the key `between` says between them.
    pub fn list<V: Into<Self>>(between: &'static str, values: impl IntoIterator<Item = V>) -> Self {
        Self::List {
            between,
            values: values.into_iter().map(Into::into).collect(),
        }
    }
}

impl Default for MessageValue {
    /// No words at all.
    fn default() -> Self {
        Self::Text(Text::default())
    }
}

impl From<Text> for MessageValue {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

impl From<&Text> for MessageValue {
    fn from(text: &Text) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&str> for MessageValue {
    fn from(text: &str) -> Self {
        Self::Text(Text::same(text))
    }
}

impl From<String> for MessageValue {
    fn from(text: String) -> Self {
        Self::Text(Text::same(&text))
    }
}

impl From<usize> for MessageValue {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<u8> for MessageValue {
    fn from(number: u8) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for MessageValue {
    fn from(number: u32) -> Self {
        Self::Number(number as usize)
    }
}

impl From<u16> for MessageValue {
    fn from(number: u16) -> Self {
        Self::Number(number.into())
    }
}

impl From<Message> for MessageValue {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}
