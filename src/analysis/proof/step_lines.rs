//! The lines of a proof that say what is proven and by which steps.

use super::{
    data::{CircleProof, ProofClaim, StepProof},
    lines::{LinePlace, Mark, Writer, at, meaning},
};
use crate::catalog::{Message, MessageValue, Source};

impl Writer<'_> {
    pub(super) fn heading(&mut self) {
        let names = self.names;
        let head = at(0, Mark::Heading);
        match &self.proof.of {
            ProofClaim::Row { asset, threat } => {
                let message = Message::new("proven-row")
                    .with("a", names.asset(asset).text())
                    .with("t", names.threat(threat).text());
                self.say(head, &[], message);
            }
            ProofClaim::Route {
                number,
                scenario: (x, y),
                attacker,
                goal,
                hops,
            } => {
                let message = Message::new("proven-route")
                    .with("n", *number)
                    .with("s", format!("{x}-{y}"))
                    .with("who", names.attacker(attacker).text())
                    .with("goal", names.goal(goal).text());
                self.say(head, &[], message);
                let way = Message::new("common-quoted").with("text", names.way(hops));
                self.say(at(1, Mark::Heading), &[], way);
            }
            ProofClaim::Target {
                attacker,
                goal,
                target,
            } => {
                let message = Message::new("proven-target")
                    .with("t", names.asset(target).text())
                    .with("who", names.attacker(attacker).text())
                    .with("goal", names.goal(goal).text());
                self.say(head, &[], message);
            }
        }
    }

    pub(super) fn step(&mut self, index: usize, step: &StepProof, is_row: bool) {
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
            .with("t", names.threat(&step.threat).text())
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
            .with("a", self.names.asset(&proof.circle.asset).text())
            .with("k", Message::new(proof.circle.column.key()))
            .with("s", Message::new(proof.state.key()))
            .with("ours", ours);
        let mut pages = proof.pages.clone();
        pages.extend(proof.source.pages());
        pages.sort_unstable();
        pages.dedup();
        self.say(at, &pages, message);
    }
}
