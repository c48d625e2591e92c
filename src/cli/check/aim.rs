//! `check --target`: what is missing for a route instead of the report.

use serde::Serialize;

use super::{run::CheckedPhase, text::phase_name};
use crate::{
    analysis::{Aim, AimFix, AimPart, AimStep, Judgement},
    catalog::{Catalog, Letter, Message, PatternId, Text},
    cli::{
        out::Lines,
        report_words::ReportWords,
        terminal::{Format, Terminal},
    },
    design::Subject,
    edit::{AimOutlook, AimStanding, outlook},
    words,
};

/// Why a route cannot be aimed at: the catalog does not know it.
pub(super) fn unknown(catalog: &Catalog, id: &str) -> Message {
    let known = catalog.patterns.patterns.iter();
    let known: Vec<_> = known.map(|pattern| pattern.id.as_str()).collect();
    Message::new("cli-no-target")
        .with("id", id)
        .with("known", known.join(" "))
}

/// Prints what each phase lacks for a route.
pub(super) fn print(
    phases: &[CheckedPhase<'_>],
    target: &PatternId,
    format: Format,
    terminal: &mut Terminal<'_, '_>,
) {
    for phase in phases {
        let (design, catalog) = (phase.design, phase.catalog);
        let Some(outlook) = outlook(design, catalog, phase.analysis, target) else {
            continue;
        };
        match format {
            Format::Json => terminal.out.json(&AimJson::new(phase, &outlook)),
            Format::Text => {
                let text = text(phase, &outlook, terminal.words(), phases.len() > 1);
                terminal.out.text(&text);
            }
        }
    }
}

/// The list for reading; `named`: with the phase.
fn text(phase: &CheckedPhase<'_>, outlook: &AimOutlook, words: ReportWords, named: bool) -> String {
    let mut lines = Lines::default();
    lines.push(0, phase.file);
    if named {
        lines.push(2, &words.under("report-phase", &phase_name(phase, words)));
    }
    let aim = &outlook.aim;
    let name = phase.catalog.pattern(&aim.pattern);
    let name = name.map_or("", |pattern| words.text(&pattern.name));
    lines.push(2, &words.under("aim-target", name));
    lines.push(4, &words.say(&aim.left()));
    for part in AimPart::ALL {
        let steps: Vec<&AimStep> = aim.of_part(part).collect();
        if steps.is_empty() {
            continue;
        }
        let n = match part {
            AimPart::Controls => aim.n_controls(),
            AimPart::Zones | AimPart::Assets | AimPart::Lines | AimPart::Flows | AimPart::Facts => {
                steps.len()
            }
        };
        lines.push(4, &words.of(&words.say(&part.name()), &n.to_string()));
        for step in steps {
            lines.push(6, &line(step, words));
        }
    }
    for (key, standing) in [("aim-now", outlook.now), ("aim-then", outlook.then)] {
        let standing = words.say(&standing.message(phase.catalog.risk.safe_product));
        lines.push(2, &words.under(key, &standing));
    }
    let cost = outlook.cost.to_string();
    lines.push(2, &words.under("aim-cost", &cost));
    if outlook.is_assumed {
        lines.push(2, &words.get("aim-assumed"));
    }
    lines.as_str().to_owned()
}

/// A step with what there is to know of how it is done.
fn line(step: &AimStep, words: ReportWords) -> String {
    let message = words.say(&step.message);
    let remark = match &step.fix {
        // Every step of this part says the same; the part's name does.
        AimFix::User { .. } if step.part == AimPart::Controls => None,
        AimFix::User { what, .. } => Some(words.say(what)),
        AimFix::Edit(_) | AimFix::Waits => None,
    };
    let remark = remark.map(|remark| words.remark(&remark));
    format!("{message}{}", remark.unwrap_or_default())
}

#[derive(Serialize)]
struct AimJson<'a> {
    file: &'a str,
    phase: &'a str,
    phase_name: &'a str,
    edition: &'a str,
    target: &'a str,
    /// Whether the drawing is recognised as the target already.
    recognised: bool,
    /// All but the controls.
    steps_left: usize,
    steps: Vec<AimStepJson<'a>>,
    now: AimStandingJson,
    then: AimStandingJson,
    /// Required controls to put in place once everything is drawn, and what they cost together.
    controls: usize,
    cost: u32,
    /// Whether `then`, `controls` and `cost` rest on something that only the user can decide.
    assumed: bool,
}

#[derive(Serialize)]
struct AimStepJson<'a> {
    part: &'static str,
    text: Text,
    subjects: Vec<&'a str>,
    /// How many controls, where it is about these.
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
    /// What the edit is called that does it.
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Text>,
    /// What only the user can do or decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    user: Option<Text>,
}

#[derive(Serialize)]
struct AimStandingJson {
    verdict: Judgement,
    worst_product: u8,
    worst_letter: Option<Letter>,
}

impl<'a> AimJson<'a> {
    fn new(phase: &CheckedPhase<'a>, outlook: &'a AimOutlook) -> Self {
        let aim: &Aim = &outlook.aim;
        Self {
            file: phase.file,
            phase: &phase.design.phase_id,
            phase_name: &phase.design.phase_name,
            edition: &phase.catalog.edition.id,
            target: aim.pattern.as_str(),
            recognised: aim.is_recognised,
            steps_left: aim.n_drawing(),
            steps: aim.steps.iter().map(AimStepJson::new).collect(),
            now: AimStandingJson::new(outlook.now),
            then: AimStandingJson::new(outlook.then),
            controls: outlook.n_controls,
            cost: outlook.cost,
            assumed: outlook.is_assumed,
        }
    }
}

impl<'a> AimStepJson<'a> {
    fn new(step: &'a AimStep) -> Self {
        let user = match &step.fix {
            AimFix::User { what, .. } => Some(words::both(what)),
            AimFix::Edit(_) | AimFix::Waits => None,
        };
        Self {
            part: match step.part {
                AimPart::Zones => "zones",
                AimPart::Assets => "assets",
                AimPart::Lines => "lines",
                AimPart::Flows => "flows",
                AimPart::Facts => "facts",
                AimPart::Controls => "controls",
            },
            text: words::both(&step.message),
            subjects: step.subjects.iter().map(Subject::as_str).collect(),
            count: step.n_controls(),
            fix: step.edit().map(|fix| words::both(&fix.label)),
            user,
        }
    }
}

impl AimStandingJson {
    const fn new(standing: AimStanding) -> Self {
        Self {
            verdict: standing.judgement,
            worst_product: standing.product,
            worst_letter: standing.letter,
        }
    }
}
