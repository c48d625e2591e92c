//! A proof in words, line by line, in both languages: the only place that says it.

use super::{
    CircleProof, LevelProof, Proof, Proven, StepProof,
    names::{Names, column},
};
use crate::{
    catalog::{Catalog, Letter, LevelMeaning, Provenance, Source, Text},
    design::{ControlState, Design},
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
    /// In words.
    pub text: Text,
    /// Pages of the source.
    pub pages: Vec<u16>,
}

impl Proof {
    /// The proof in words.
    pub fn lines(&self, design: &Design, catalog: &Catalog) -> Vec<ProofLine> {
        let mut writer = Writer {
            proof: self,
            names: Names { design, catalog },
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
    names: Names<'a>,
    lines: Vec<ProofLine>,
}

fn number(value: impl std::fmt::Display) -> Text {
    Text::same(&format!("{value}"))
}

impl Writer<'_> {
    fn say(&mut self, (depth, mark): (u8, Mark), pages: &[u16], text: &Text, v: &[(&str, Text)]) {
        self.lines.push(ProofLine {
            depth,
            mark,
            text: text.fill(v),
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
        let at = (0, Mark::Heading);
        match &self.proof.of {
            Proven::Row { asset, threat } => {
                let values = [("a", names.asset(asset)), ("t", names.threat(threat))];
                self.say(at, &[], &Text::new("{a} × {t}", "{a} × {t}"), &values);
            }
            Proven::Route {
                number: n,
                scenario: (x, y),
                attacker,
                goal,
                hops,
            } => {
                let (attacker, goal) = attacker_and_goal(attacker, goal);
                let values = [
                    ("n", number(n)),
                    ("s", number(format!("{x}-{y}"))),
                    ("who", attacker),
                    ("goal", goal),
                    ("way", names.way(hops)),
                ];
                let text = Text::new(
                    "攻撃ルート{n}（シナリオ{s}）：{who}／{goal}",
                    "Attack route {n} (scenario {s}): {who} / {goal}",
                );
                self.say(at, &[], &text, &values);
                self.say(
                    (1, Mark::Heading),
                    &[],
                    &Text::new("{way}", "{way}"),
                    &values,
                );
            }
            Proven::Target {
                attacker,
                goal,
                target,
            } => {
                let (attacker, goal) = attacker_and_goal(attacker, goal);
                let values = [
                    ("t", names.asset(target)),
                    ("who", attacker),
                    ("goal", goal),
                ];
                let text = Text::new(
                    "{t}の最悪値：{who}／{goal}",
                    "The worst of {t}: {who} / {goal}",
                );
                self.say(at, &[], &text, &values);
            }
        }
    }

    fn step(&mut self, index: usize, step: &StepProof, is_row: bool) {
        let depth = u8::from(!is_row);
        if !is_row {
            self.step_heading(index, step);
        }
        for circle in &step.counted {
            let text = Text::new("○ {c}：{a}（{k}）{ours}", "○ {c}: {a} ({k}){ours}");
            self.circle((depth + 1, Mark::Counted), circle, &text);
        }
        for circle in &step.missing {
            let text = Text::new(
                "－ {c}：{a}（{k}）、{s}。実施すれば○になる{ours}",
                "– {c}: {a} ({k}), {s}; would count{ours}",
            );
            self.circle((depth + 1, Mark::Missing), circle, &text);
        }
        for circle in &step.uncounted {
            let text = Text::new(
                "・{c}：{a}（{k}）は実施済だが数えない{ours}",
                "· {c}: {a} ({k}) is in place but does not count{ours}",
            );
            self.circle((depth + 1, Mark::Uncounted), circle, &text);
        }
        let risk = &self.names.catalog.risk;
        if !is_row {
            let rule = meaning(&risk.countermeasure_levels, step.level);
            let values = [("l", number(step.level)), ("n", number(step.counted.len()))];
            let text = Text::new(
                "このステップの対策レベル {l}（○ {n}個）",
                "Countermeasure level of this step: {l} ({n} ○)",
            );
            let pages = rule.map_or(&[][..], |rule| rule.source.pages());
            self.say((2, Mark::Level), pages, &text, &values);
        }
    }

    fn step_heading(&mut self, index: usize, step: &StepProof) {
        let names = self.names;
        let entry = step.movement.as_ref().map(|id| names.catalog.movement(id));
        let name = entry.flatten().map(|movement| movement.name.clone());
        let values = [
            ("i", number(index + 1)),
            (
                "name",
                name.unwrap_or_else(|| Text::new("最終攻撃", "Final attack")),
            ),
            ("way", names.way(&step.assets)),
            ("t", names.threat(&step.threat)),
            ("l", number(step.threat_level)),
        ];
        let text = Text::new(
            "{i}. {name}：{way}（脅威「{t}」レベル{l}）",
            "{i}. {name}: {way} (threat “{t}”, level {l})",
        );
        self.say((1, Mark::Step), step.threat_source.pages(), &text, &values);
    }

    fn circle(&mut self, at: (u8, Mark), proof: &CircleProof, text: &Text) {
        let ours = match &proof.source {
            Source::Derived { .. } => Text::new("［本ソフトの解釈］", " [our reading]"),
            _ => Text::default(),
        };
        let values = [
            ("c", self.names.control(&proof.circle.control)),
            ("a", self.names.asset(&proof.circle.asset)),
            ("k", column(proof.circle.column)),
            ("s", state(&proof.state)),
            ("ours", ours),
        ];
        let mut pages = proof.pages.clone();
        pages.extend(proof.source.pages());
        pages.sort_unstable();
        pages.dedup();
        self.say(at, &pages, text, &values);
    }

    fn threat(&mut self) {
        let level = &self.proof.threat;
        let text = if self.proof.is_row() {
            Text::new("脅威レベル {l}", "Threat level {l}")
        } else {
            Text::new(
                "ツリーの脅威レベル {l}：最終攻撃を除くステップのうち最小",
                "Threat level of the tree {l}: the least of its steps, the final attack aside",
            )
        };
        self.level(level, &text);
    }

    /// A level, and below it what the user has set it from.
    fn level(&mut self, level: &LevelProof, text: &Text) {
        let pages = level.source.pages().to_vec();
        self.say(
            (1, Mark::Level),
            &pages,
            text,
            &[("l", number(level.level))],
        );
        let Some(set) = &level.set else { return };
        let by = if set.set.by.is_empty() {
            Text::default()
        } else {
            Text::new("（決定：{by}）", " (decided by {by})")
                .fill(&[("by", Text::same(&set.set.by))])
        };
        let values = [
            ("is", number(set.set.level)),
            ("was", number(set.was)),
            ("why", Text::same(&set.set.reason)),
            ("by", by),
        ];
        let text = Text::new(
            "利用者が{was}から{is}に変更：{why}{by}",
            "Set by the user from {was} to {is}: {why}{by}",
        );
        self.say((2, Mark::Override), &[], &text, &values);
    }

    fn countermeasure(&mut self) {
        let proof = self.proof;
        let risk = &self.names.catalog.risk;
        let level = proof.rating.countermeasure_level;
        let reached = proof.steps.iter().map(|step| step.level).max().unwrap_or(1);
        let rule = meaning(&risk.countermeasure_levels, reached);
        let mut values = vec![
            ("l", number(reached)),
            (
                "n",
                number(proof.steps.first().map_or(0, |s| s.counted.len())),
            ),
            (
                "rule",
                rule.map(|rule| rule.meaning.clone()).unwrap_or_default(),
            ),
            ("v", number(proof.rating.vulnerability_level)),
            ("c", number(level)),
        ];
        let (text, pages) = if proof.is_row() {
            let pages = rule.map_or(&[][..], |rule| rule.source.pages());
            let text = Text::new(
                "対策レベル {l}：○が{n}個。{rule}",
                "Countermeasure level {l}: {n} ○. {rule}",
            );
            (text, pages)
        } else {
            let text = Text::new(
                "ツリーの対策レベル {l}：ステップのうち最大（一つで防げば攻撃は止まる）",
                "Countermeasure level of the tree {l}: the highest of its steps (one that holds stops the attack)",
            );
            (text, risk.tree_source.pages())
        };
        self.say((1, Mark::Level), pages, &text, &values);
        if let Some(cap) = proof.cap.as_ref().and_then(|cap| risk.caps.get(cap.index)) {
            values.push(("why", cap.reason.clone()));
            let text = Text::new("上限 {c}：{why}", "Capped at {c}: {why}");
            self.say((2, Mark::Cap), cap.source.pages(), &text, &values);
        }
        let text = Text::new(
            "脆弱性レベル {v} ＝ 4 － 対策レベル {c}",
            "Vulnerability level {v} = 4 − countermeasure level {c}",
        );
        self.say((1, Mark::Level), &[], &text, &values);
    }

    fn product(&mut self) {
        let rating = self.proof.rating;
        let values = [
            ("p", number(rating.product)),
            ("t", number(rating.threat_level)),
            ("v", number(rating.vulnerability_level)),
            ("safe", number(self.proof.safe)),
        ];
        let text = if self.proof.is_safe() {
            Text::new(
                "積 {p} ＝ 脅威 {t} × 脆弱性 {v}：安全（{safe}以下）",
                "Product {p} = threat {t} × vulnerability {v}: safe ({safe} or less)",
            )
        } else {
            Text::new(
                "積 {p} ＝ 脅威 {t} × 脆弱性 {v}：安全でない（{safe}を超える）",
                "Product {p} = threat {t} × vulnerability {v}: not safe (above {safe})",
            )
        };
        let pages = self.names.catalog.risk.safe_source.pages();
        self.say((1, Mark::Result), pages, &text, &values);
    }

    fn severity(&mut self) {
        let risk = &self.names.catalog.risk;
        let level = &self.proof.severity;
        let (text, meanings) = if self.proof.is_row() {
            (
                Text::new("資産の重要度 {l}：{m}", "Importance {l}: {m}"),
                &risk.importance_levels,
            )
        } else {
            (
                Text::new("事業被害レベル {l}：{m}", "Damage level {l}: {m}"),
                &risk.damage_levels,
            )
        };
        let meaning = meaning(meanings, level.level).map(|m| m.meaning.clone());
        let text = text.fill(&[("m", meaning.unwrap_or_default())]);
        self.level(level, &text);
    }

    fn letter(&mut self) {
        let proof = self.proof;
        let rating = proof.rating;
        let Some(cell) = &proof.cell else { return };
        let origin = match (cell.provenance, cell.doubtful) {
            (Provenance::Document, _) => Text::new("資料に記載", "printed in the document"),
            (Provenance::ThirdParty, _) => Text::new(
                "第三者の公表例による",
                "attested by a third party’s published use",
            ),
            (Provenance::Derived, false) => Text::new("本ソフトの解釈", "our reading"),
            (Provenance::Derived, true) => Text::new(
                "本ソフトの解釈、別の読み方もありうる",
                "our reading; another one is possible",
            ),
        };
        let meaning = self.names.catalog.risk.letters.iter();
        let meaning = meaning.filter(|(letter, _)| *letter == rating.letter);
        let values = [
            ("x", number(letter(rating.letter))),
            (
                "m",
                meaning.map(|(_, m)| m.clone()).next().unwrap_or_default(),
            ),
            ("s", number(rating.severity)),
            ("p", number(rating.product)),
            ("origin", origin),
        ];
        let text = if proof.is_row() {
            Text::new(
                "リスク値 {x}（{m}）：資産ベースの表の重要度{s}の行、積{p}の列（{origin}）",
                "Letter {x} ({m}): row importance {s}, column product {p} of the asset-based table ({origin})",
            )
        } else {
            Text::new(
                "リスク値 {x}（{m}）：事業被害ベースの表の事業被害{s}の行、積{p}の列（{origin}）",
                "Letter {x} ({m}): row damage {s}, column product {p} of the damage-based table ({origin})",
            )
        };
        self.say((1, Mark::Result), &cell.pages, &text, &values);
        if let Some(was) = rating.was {
            let values = [
                ("p", number(was.product)),
                ("x", number(letter(was.letter))),
            ];
            let text = Text::new(
                "変更前：積 {p}、リスク値 {x}",
                "Before the override: product {p}, letter {x}",
            );
            self.say((2, Mark::Override), &[], &text, &values);
        }
    }

    fn accepted(&mut self) {
        if let Some(reason) = &self.proof.accepted {
            let text = Text::new("受容：{why}", "Accepted: {why}");
            let values = [("why", Text::same(reason))];
            self.say((1, Mark::Accepted), &[], &text, &values);
        }
    }
}

fn meaning(levels: &[LevelMeaning], level: u8) -> Option<&LevelMeaning> {
    levels.iter().find(|meaning| meaning.level == level)
}

fn letter(letter: Letter) -> String {
    format!("{letter:?}")
}

fn state(state: &ControlState) -> Text {
    let (ja, en) = match state {
        ControlState::Implemented => ("実施済", "implemented"),
        ControlState::Planned => ("計画中", "planned"),
        ControlState::Missing => ("未実施", "missing"),
        ControlState::NotApplicable(_) => ("対象外", "not applicable"),
    };
    Text::new(ja, en)
}
