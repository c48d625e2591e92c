//! The lines of a proof that say its levels, its product and its letter.

use super::{
    data::LevelProof,
    lines::{Mark, Writer, at, meaning},
};
use crate::catalog::{Letter, Message, MessageValue, Provenance};

impl Writer<'_> {
    pub(super) fn threat(&mut self) {
        let level = &self.proof.threat;
        let key = if self.proof.is_row() {
            "proven-threat-level"
        } else {
            "proven-tree-threat-level"
        };
        self.level(level, Message::new(key));
    }

    /// A level, and below it what the user has set it from.
    fn level(&mut self, level: &LevelProof, message: Message) {
        let message = message.with("l", level.level);
        self.say(at(1, Mark::Level), level.source.pages(), message);
        let Some(set) = &level.set else { return };
        let by = if set.set.by.is_empty() {
            MessageValue::default()
        } else {
            let by = Message::new("proven-decided-by");
            by.with("by", set.set.by.as_str()).into()
        };
        let message = Message::new("proven-set")
            .with("is", set.set.level)
            .with("was", set.was)
            .with("why", set.set.reason.as_str())
            .with("by", by);
        self.say(at(2, Mark::Override), &[], message);
    }

    pub(super) fn countermeasure(&mut self) {
        let proof = self.proof;
        let risk = &self.names.catalog.risk;
        let level = proof.rating.countermeasure_level;
        let reached = proof.steps.iter().map(|step| step.level).max().unwrap_or(1);
        let rule = meaning(&risk.countermeasure_levels, reached);
        let (message, pages) = if proof.is_row() {
            let n_counted = proof.steps.first().map_or(0, |step| step.counted.len());
            let means = rule.map(|rule| rule.meaning.clone()).unwrap_or_default();
            let message = if proof.cap.is_some() {
                // What the level means holds only where nothing caps it.
                Message::new("proven-uncapped-level").with("n", n_counted)
            } else {
                Message::new("proven-countermeasure-level")
                    .with("n", n_counted)
                    .with("rule", means)
            };
            (message, rule.map_or(&[][..], |rule| rule.source.pages()))
        } else {
            let message = Message::new("proven-tree-countermeasure-level");
            (message, risk.tree_source.pages())
        };
        self.say(at(1, Mark::Level), pages, message.with("l", reached));
        if let Some(cap) = proof.cap.as_ref().and_then(|cap| risk.caps.get(cap.index)) {
            let message = Message::new("proven-cap").with("c", level);
            let message = message.with("why", &cap.reason);
            self.say(at(2, Mark::Cap), cap.source.pages(), message);
        }
        let message = Message::new("proven-vulnerability-level")
            .with("v", proof.rating.vulnerability_level)
            .with("c", level);
        self.say(at(1, Mark::Level), &[], message);
    }

    pub(super) fn product(&mut self) {
        let rating = self.proof.rating;
        let key = if self.proof.is_safe() {
            "proven-product-safe"
        } else {
            "proven-product-not-safe"
        };
        let message = Message::new(key)
            .with("p", rating.product)
            .with("t", rating.threat_level)
            .with("v", rating.vulnerability_level)
            .with("safe", self.proof.safe);
        let pages = self.names.catalog.risk.safe_source.pages();
        self.say(at(1, Mark::Result), pages, message);
    }

    pub(super) fn severity(&mut self) {
        let risk = &self.names.catalog.risk;
        let level = &self.proof.severity;
        let (key, meanings) = if self.proof.is_row() {
            ("proven-importance", &risk.importance_levels)
        } else {
            ("proven-damage", &risk.damage_levels)
        };
        let meaning = meaning(meanings, level.level).map(|m| m.meaning.clone());
        self.level(
            level,
            Message::new(key).with("m", meaning.unwrap_or_default()),
        );
    }

    pub(super) fn letter(&mut self) {
        let proof = self.proof;
        let rating = proof.rating;
        let Some(cell) = &proof.cell else { return };
        let origin = match (cell.provenance, cell.doubtful) {
            (Provenance::Document, _) => "proven-by-document",
            (Provenance::ThirdParty, _) => "proven-by-third-party",
            (Provenance::Derived, false) => "proven-by-us",
            (Provenance::Derived, true) => "proven-by-us-doubtful",
        };
        let meaning = self
            .names
            .catalog
            .risk
            .letters
            .iter()
            .find(|(letter, _)| *letter == rating.letter);
        let key = if proof.is_row() {
            "proven-letter"
        } else {
            "proven-damage-letter"
        };
        let message = Message::new(key)
            .with("x", letter(rating.letter))
            .with("m", meaning.map(|(_, m)| m.clone()).unwrap_or_default())
            .with("s", rating.severity)
            .with("p", rating.product)
            .with("origin", Message::new(origin));
        self.say(at(1, Mark::Result), &cell.pages, message);
        if let Some(was) = rating.was {
            let message = Message::new("proven-was")
                .with("p", was.product)
                .with("x", letter(was.letter));
            self.say(at(2, Mark::Override), &[], message);
        }
    }

    pub(super) fn accepted(&mut self) {
        if let Some(reason) = &self.proof.accepted {
            let message = Message::new("proven-accepted").with("why", reason.as_str());
            self.say(at(1, Mark::Accepted), &[], message);
        }
    }
}

fn letter(letter: Letter) -> String {
    format!("{letter:?}")
}
