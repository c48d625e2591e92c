//! The scene and its shapes are kept until something they show changes.

use std::sync::Arc;

use eframe::egui::{self, Color32, Galley, Shape};

use super::paint::{self, Lens};
use crate::{
    catalog::Lang,
    design::{Command, Subject},
    edit::{self, Revision},
    gui::{Frame, Lit, style::font},
    scene::{Scene, ThemeName},
};

/// Everything a scene depends on.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    /// Tells designs of different files apart, whose revisions both begin at zero.
    design: usize,
    revision: Revision,
    lang: Lang,
    theme: ThemeName,
    selection: Vec<Subject>,
    lit: Lit,
    hover: Option<Subject>,
    hide_flows: bool,
    preview: Option<Command>,
}

/// The scene as last built, and its shapes as last painted.
#[derive(Debug, Default)]
pub(crate) struct Cache {
    built: Option<(Key, Arc<Scene>)>,
    painted: Option<Painted>,
    /// How often a scene was built: tests look at it.
    pub(crate) builds: u64,
}

#[derive(Debug)]
struct Painted {
    lens: Lens,
    pixels_per_point: f32,
    /// A text laid out with the same fonts: another one means that the fonts' texture is new.
    probe: Arc<Galley>,
    shapes: Vec<Shape>,
}

impl Cache {
    /// The scene of what the frame shows, with what is hovered and what a gesture would do.
    pub(crate) fn scene(
        &mut self,
        frame: &Frame<'_>,
        hover: Option<&Subject>,
        preview: Option<Command>,
    ) -> Arc<Scene> {
        let view = frame.view;
        let key = Key {
            design: std::ptr::from_ref(frame.design).addr(),
            revision: frame.revision,
            lang: view.lang,
            theme: view.theme,
            selection: view.selection.iter().cloned().collect(),
            lit: view.lit.clone(),
            hover: hover.cloned(),
            hide_flows: view.hide_flows,
            preview,
        };
        if let Some((built, scene)) = &self.built
            && *built == key
        {
            return Arc::clone(scene);
        }
        // A preview that cannot be carried out shows the design as it is.
        let moved = key.preview.as_ref().and_then(|command| edit::apply(frame.design, command).ok());
        let scene = Arc::new(build(frame, moved.as_ref().unwrap_or(frame.design), hover));
        self.painted = None;
        self.builds += 1;
        self.built = Some((key, Arc::clone(&scene)));
        scene
    }

    /// Paints the scene into `ui`.
    pub(crate) fn paint(&mut self, ui: &egui::Ui, scene: &Scene, lens: &Lens) {
        let probe = ui.painter().layout_no_wrap("■".to_owned(), font(12.0, true), Color32::PLACEHOLDER);
        let pixels_per_point = ui.ctx().pixels_per_point();
        let is_fresh = self.painted.as_ref().is_some_and(|painted| {
            painted.lens == *lens
                && painted.pixels_per_point == pixels_per_point
                && Arc::ptr_eq(&painted.probe, &probe)
        });
        if !is_fresh {
            let shapes = paint::shapes_of(ui, scene, lens);
            self.painted = Some(Painted { lens: *lens, pixels_per_point, probe, shapes });
        }
        if let Some(painted) = &self.painted {
            ui.painter().extend(painted.shapes.iter().cloned());
        }
    }
}
