//! Writing a scenario: its parts in a list, the chosen one in a form, and what does not fit yet.

mod answer;
mod fields;
mod form;
mod head;
mod parts;
mod preview;
mod route;
mod save;

use std::{path::PathBuf, sync::Arc};

use eframe::egui::{CentralPanel, Frame as Box, Margin, Panel, ScrollArea, Ui};

pub(crate) use save::{AfterWriting, with_end};

use super::{Training, TrainingChange};
use crate::{
    analysis::{
        Analysis, AttackRoute, analyze,
        training::{Scenario, find_route, misfits, prepared},
    },
    catalog::{Catalog, Text},
    design::Design,
    edit::{Rewrite, Writing, recovery::FileState},
    gui::{
        Change, Frame, Lit, View,
        panels::{Answer, question_ui},
        style::Hues,
    },
};

/// A part of a scenario that has a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Part {
    /// Title, route and what is taken off.
    #[default]
    Whole,
    Opening,
    Step(usize),
    Ending,
    Question(usize),
    Notes,
}

/// A scenario being written, with what it is played on.
#[derive(Debug)]
pub(crate) struct Writer {
    pub(crate) writing: Writing,
    pub(crate) path: Option<PathBuf>,
    pub(super) base: Design,
    pub(super) part: Part,
    seen: Option<Seen>,
    preview: preview::Preview,
}

/// What a scenario comes to on its design.
#[derive(Clone, Debug)]
struct Seen {
    of: Arc<Scenario>,
    design: Arc<Design>,
    analysis: Arc<Analysis>,
    misfits: Arc<Vec<Text>>,
}

impl Writer {
    pub(super) fn new(writing: Writing, path: Option<PathBuf>, base: Design) -> Self {
        Self {
            writing,
            path,
            base,
            part: Part::Whole,
            seen: None,
            preview: preview::Preview::default(),
        }
    }

    /// The name of its file.
    pub(super) fn file_name(&self) -> Option<String> {
        let name = self.path.as_ref()?.file_name()?;
        Some(name.to_string_lossy().into_owned())
    }

    /// What the scenario comes to now.
    fn seen(&mut self, catalog: &Catalog) -> Seen {
        let scenario = self.writing.scenario();
        if let Some(seen) = &self.seen
            && Arc::ptr_eq(&seen.of, scenario)
        {
            return seen.clone();
        }
        let known = self.seen.as_ref();
        let known = known.filter(|seen| seen.of.off == scenario.off);
        let (design, analysis) = known.map_or_else(
            || {
                let design = prepared(scenario, &self.base);
                let analysis = analyze(&design, catalog);
                (Arc::new(design), Arc::new(analysis))
            },
            |seen| (Arc::clone(&seen.design), Arc::clone(&seen.analysis)),
        );
        let found = misfits(scenario, &self.base, catalog).into_iter();
        let seen = Seen {
            of: Arc::clone(scenario),
            design,
            analysis,
            misfits: Arc::new(found.map(|misfit| misfit.message).collect()),
        };
        self.seen = Some(seen.clone());
        seen
    }

    /// A part that is gone is not chosen any more.
    fn settle(&mut self) {
        let scenario = self.writing.scenario();
        let is_there = match self.part {
            Part::Step(at) => at < scenario.steps.len(),
            Part::Question(at) => at < scenario.questions.len(),
            _ => true,
        };
        if !is_there {
            self.part = Part::Whole;
        }
    }
}

/// A wish of the form.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Ask {
    Rewrite(Rewrite),
    Part(Part),
    Undo,
    Redo,
    Window(TrainingChange),
}

/// What every piece of the form sees.
#[derive(Debug)]
pub(super) struct Desk<'a> {
    /// Design and analysis in it are those the scenario is played on, with its controls off.
    pub(super) frame: Frame<'a>,
    pub(super) analysis: &'a Arc<Analysis>,
    pub(super) scenario: &'a Scenario,
    pub(super) part: Part,
    pub(super) misfits: &'a [Text],
    /// The route that is played, if there is one.
    pub(super) route: Option<&'a AttackRoute>,
    pub(super) hues: Hues,
    /// Whether there is something to undo and to redo.
    pub(super) steps: (Option<&'a Text>, Option<&'a Text>),
    pub(super) out: Vec<Ask>,
}

impl Desk<'_> {
    pub(super) fn rewrite(&mut self, rewrite: Rewrite) {
        self.out.push(Ask::Rewrite(rewrite));
    }
}

/// Draws the form; false when there is nothing to write on.
pub(super) fn writer_ui(ui: &mut Ui, frame: &mut Frame<'_>, training: &mut Training) -> bool {
    let Some(writer) = &mut training.writer else {
        return false;
    };
    let seen = writer.seen(frame.catalog);
    let mut preview = std::mem::take(&mut writer.preview);
    let view = View {
        lit: Lit::Nothing,
        selection: std::collections::BTreeSet::new(),
        ..frame.view.clone()
    };
    let name = writer.file_name();
    let (undo, redo) = (writer.writing.undo_label(), writer.writing.redo_label());
    let mut desk = Desk {
        frame: Frame {
            catalog: frame.catalog,
            design: &seen.design,
            analysis: &seen.analysis,
            history: frame.history,
            revision: frame.revision,
            is_unsaved: writer.writing.is_unsaved(),
            file: FileState::Same,
            file_name: name.as_deref(),
            view: &view,
            theme: frame.theme,
            texts: frame.texts,
            found: frame.found,
            out: Vec::new(),
        },
        analysis: &seen.analysis,
        scenario: &seen.of,
        part: writer.part,
        misfits: &seen.misfits,
        route: find_route(&seen.analysis, &seen.of.route),
        hues: Hues::of(frame.theme),
        steps: (undo, redo),
        out: Vec::new(),
    };
    if training.leaving.is_some() {
        ask_ui(ui, &mut desk);
    } else {
        head::keys(ui, &mut desk);
    }
    panels_ui(ui, &mut desk, &mut preview);
    let out = desk.out;
    writer.preview = preview;
    if !out.is_empty() {
        ui.ctx().request_repaint();
    }
    for ask in out {
        match ask {
            Ask::Rewrite(rewrite) => drop_it(writer.writing.apply(&rewrite)),
            Ask::Part(part) => writer.part = part,
            Ask::Undo => drop_it(writer.writing.undo()),
            Ask::Redo => drop_it(writer.writing.redo()),
            Ask::Window(change) => frame.push(Change::Training(change)),
        }
    }
    writer.settle();
    true
}

/// Asks what to do with what no file holds.
fn ask_ui(ui: &Ui, desk: &mut Desk<'_>) {
    let answer = question_ui(ui.ctx(), &desk.frame);
    desk.out.extend(answer.map(|answer| {
        Ask::Window(match answer {
            Answer::Save => TrainingChange::SaveAndGo,
            Answer::Discard => TrainingChange::Discard,
            Answer::Cancel => TrainingChange::Stay,
        })
    }));
}

/// That nothing was changed needs no word.
const fn drop_it(_changed: bool) {}

fn panels_ui(ui: &mut Ui, desk: &mut Desk<'_>, preview: &mut preview::Preview) {
    let hues = desk.hues;
    let fill = |color, margin: Margin| Box::new().fill(color).inner_margin(margin);
    Panel::top("write_head")
        .exact_size(48.0)
        .resizable(false)
        .frame(fill(hues.panel, Margin::symmetric(16, 0)))
        .show(ui, |ui| head::head_ui(ui, desk));
    let narrow = ui.max_rect().width() < 1250.0;
    Panel::left("write_parts")
        .exact_size(if narrow { 232.0 } else { 280.0 })
        .resizable(false)
        .frame(fill(hues.panel, Margin::ZERO))
        .show(ui, |ui| parts::parts_ui(ui, desk));
    Panel::right("write_misfits")
        .exact_size(if narrow { 264.0 } else { 340.0 })
        .resizable(false)
        .frame(fill(hues.panel, Margin::same(16)))
        .show(ui, |ui| {
            preview::preview_ui(ui, desk, preview);
            ui.add_space(12.0);
            head::misfits_ui(ui, desk);
        });
    CentralPanel::no_frame()
        .frame(fill(hues.canvas, Margin::symmetric(20, 12)))
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt("write_form")
                .auto_shrink([false, false])
                .show(ui, |ui| form::form_ui(ui, desk));
        });
}
