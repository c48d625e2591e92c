//! A proof line by line, from what is proven down to the letter.

use super::{
    data::{CircleProof, LevelProof, Proof, ProofClaim, StepProof},
    names::{ProofNames, column},
};
use crate::{
    catalog::{Catalog, Letter, LevelMeaning, Message, MessageValue, Provenance, Source},
    design::Design,
};

/// What a line of a proof is: chooses its sign and weight, never its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// What is proven.
    Heading,
    /// A step of a route.
    Step,
    /// A control that counts.
    Counted,
    /// A control that would count and is not in place.
    Missing,
    /// A control in place that does not count.
    Uncounted,
    /// A level, with its rule.
    Level,
    /// A cap.
    Cap,
    /// The product or the letter.
    Result,
    /// A level set by the user.
    Override,
    /// That the risk was accepted.
    Accepted,
}

/// A line of a proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofLine {
    /// How far it is set in, from 0.
    pub depth: u8,
    /// What it is.
    pub mark: Mark,
    /// What it says.
    pub message: Message,
    /// Pages of the source.
    pub pages: Vec<u16>,
}

impl Proof {
    /// The proof line by line.
    pub fn lines(&self, design: &Design, catalog: &Catalog) -> Vec<ProofLine> {
        let mut writer = Writer {
            proof: self,
            names: ProofNames { design, catalog },
            lines: Vec::new(),
        };
        writer.heading();
        let is_row = self.is_row();
        for (index, step) in self.steps.iter().enumerate() {
            writer.step(index, step, is_row);
        }
        writer.threat();
        writer.countermeasure();
        writer.product();
        writer.severity();
        writer.letter();
        writer.accepted();
        writer.lines
    }
}

struct Writer<'a> {
    proof: &'a Proof,
    names: ProofNames<'a>,
    lines: Vec<ProofLine>,
}

/// Where a line stands and what it is.
#[derive(Clone, Copy)]
struct LinePlace {
    depth: u8,
    mark: Mark,
}

const fn at(depth: u8, mark: Mark) -> LinePlace {
    LinePlace { depth, mark }
}

impl Writer<'_> {
    fn say(&mut self, at: LinePlace, pages: &[u16], message: Message) {
        self.lines.push(ProofLine {
            depth: at.depth,
            mark: at.mark,
            message,
            pages: pages.to_vec(),
        });
    }

    fn heading(&mut self) {
        let (names, catalog) = (self.names, self.names.catalog);
        let attacker_and_goal = |attacker, goal| {
            let attacker = catalog.attacker(attacker).map(|a| a.name.clone());
            let goal = catalog.goal(goal).map(|goal| goal.name.clone());
            (attacker.unwrap_or_default(), goal.unwrap_or_default())
        };
        let head = at(0, Mark::Heading);
        match &self.proof.of {
            ProofClaim::Row { asset, threat } => {
                let message = Message::new("proven-row")
                    .with("a", names.asset(asset))
                    .with("t", names.threat(threat));
                self.say(head, &[], message);
            }
            ProofClaim::Route {
                number,
                scenario: (x, y),
                attacker,
                goal,
                hops,
            } => {
                let (attacker, goal) = attacker_and_goal(attacker, goal);
                let message = Message::new("proven-route")
                    .with("n", *number)
                    .with("s", format!("{x}-{y}"))
                    .with("who", attacker)
                    .with("goal", goal);
                self.say(head, &[], message);
                self.say(at(1, Mark::Heading), &[], names.way(hops).into());
            }
            ProofClaim::Target {
                attacker,
                goal,
                target,
            } => {
                let (attacker, goal) = attacker_and_goal(attacker, goal);
                let message = Message::new("proven-target")
                    .with("t", names.asset(target))
                    .with("who", attacker)
                    .with("goal", goal);
                self.say(head, &[], message);
            }
        }
    }

    fn step(&mut self, index: usize, step: &StepProof, is_row: bool) {
        let depth = u8::from(!is_row);
        if !is_row {
            self.step_heading(index, step);
        }
        for circle in &step.counted {
            self.circle(at(depth + 1, Mark::Counted), circle, "proven-counted");
        }
        for circle in &step.missing {
            self.circle(at(depth + 1, Mark::Missing), circle, "proven-missing");
        }
        for circle in &step.uncounted {
            self.circle(at(depth + 1, Mark::Uncounted), circle, "proven-uncounted");
        }
        let risk = &self.names.catalog.risk;
        if !is_row {
            let rule = meaning(&risk.countermeasure_levels, step.level);
            let pages = rule.map_or(&[][..], |rule| rule.source.pages());
            let message = Message::new("proven-step-level")
                .with("l", step.level)
                .with("n", step.counted.len());
            self.say(at(2, Mark::Level), pages, message);
        }
    }

    fn step_heading(&mut self, index: usize, step: &StepProof) {
        let names = self.names;
        let entry = step.movement.as_ref().map(|id| names.catalog.movement(id));
        let name = entry.flatten().map_or_else(
            || Message::new("proven-final-attack"),
            |movement| movement.name.clone().into(),
        );
        let message = Message::new("proven-step")
            .with("i", index + 1)
            .with("name", name)
            .with("way", names.way(&step.assets))
            .with("t", names.threat(&step.threat))
            .with("l", step.threat_level);
        self.say(at(1, Mark::Step), step.threat_source.pages(), message);
    }

    fn circle(&mut self, at: LinePlace, proof: &CircleProof, key: &'static str) {
        let ours = match &proof.source {
            Source::Derived { .. } => Message::new("proven-our-reading").into(),
            _ => MessageValue::default(),
        };
        let message = Message::new(key)
            .with("c", self.names.control(&proof.circle.control))
            .with("a", self.names.asset(&proof.circle.asset))
            .with("k", Message::new(column(proof.circle.column)))
            .with("s", Message::new(proof.state.key()))
            .with("ours", ours);
        let mut pages = proof.pages.clone();
        pages.extend(proof.source.pages());
        pages.sort_unstable();
        pages.dedup();
        self.say(at, &pages, message);
    }

    fn threat(&mut self) {
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

    fn countermeasure(&mut self) {
        let proof = self.proof;
        let risk = &self.names.catalog.risk;
        let level = proof.rating.countermeasure_level;
        let reached = proof.steps.iter().map(|step| step.level).max().unwrap_or(1);
        let rule = meaning(&risk.countermeasure_levels, reached);
        let (message, pages) = if proof.is_row() {
            let n_counted = proof.steps.first().map_or(0, |step| step.counted.len());
            let means = rule.map(|rule| rule.meaning.clone()).unwrap_or_default();
            let message = Message::new("proven-countermeasure-level")
                .with("n", n_counted)
                .with("rule", means);
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

    fn product(&mut self) {
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

    fn severity(&mut self) {
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

    fn letter(&mut self) {
        let proof = self.proof;
        let rating = proof.rating;
        let Some(cell) = &proof.cell else { return };
        let origin = match (cell.provenance, cell.doubtful) {
            (Provenance::Document, _) => "proven-by-document",
            (Provenance::ThirdParty, _) => "proven-by-third-party",
            (Provenance::Derived, false) => "proven-by-us",
            (Provenance::Derived, true) => "proven-by-us-doubtful",
        };
        let mut meanings = self.names.catalog.risk.letters.iter();
        let meaning = meanings.find(|(letter, _)| *letter == rating.letter);
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

    fn accepted(&mut self) {
        if let Some(reason) = &self.proof.accepted {
            let message = Message::new("proven-accepted").with("why", reason.as_str());
            self.say(at(1, Mark::Accepted), &[], message);
        }
    }
}

fn meaning(levels: &[LevelMeaning], level: u8) -> Option<&LevelMeaning> {
    levels.iter().find(|meaning| meaning.level == level)
}

fn letter(letter: Letter) -> String {
    format!("{letter:?}")
}
