//! Messages as sentences.

use fluent_bundle::{FluentArgs, FluentValue};

use super::bundles::{filled, get};
use crate::catalog::{Lang, Message, MessageValue, Text};

/// A message in a language.
pub fn say(message: &Message, lang: Lang) -> String {
    let mut args = FluentArgs::with_capacity(message.values.len());
    for (name, value) in &message.values {
        args.set(*name, argument(value, lang));
    }
    filled(lang, message.key, Some(&args))
}

/// A message in both languages.
pub fn both(message: &Message) -> Text {
    Text::new(say(message, Lang::Ja), say(message, Lang::En))
}

fn argument(value: &MessageValue, lang: Lang) -> FluentValue<'_> {
    match value {
        MessageValue::Text(text) => text.get(lang).into(),
        MessageValue::Number(number) => (*number).into(),
        MessageValue::Message(_) | MessageValue::List { .. } => words(value, lang).into(),
    }
}

fn words(value: &MessageValue, lang: Lang) -> String {
    match value {
        MessageValue::Text(text) => text.get(lang).to_owned(),
        MessageValue::Number(number) => number.to_string(),
        MessageValue::Message(message) => say(message, lang),
        MessageValue::List { between, values } => {
            let parts: Vec<String> = values.iter().map(|value| words(value, lang)).collect();
            parts.join(&get(lang, between))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_chooses_the_plural_and_a_name_never_does() {
        let count = |n: usize| say(&Message::new("banner-errors").with("n", n), Lang::En);
        assert_eq!((count(1), count(2)), ("1 error".into(), "2 errors".into()));
        let named = Message::new("rejected-unknown").with("id", "007");
        assert!(say(&named, Lang::En).contains("007"));
    }
}
