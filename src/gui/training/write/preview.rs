//! The route that is written about, as it lies on the drawing.

use std::sync::Arc;

use eframe::egui::{Sense, Ui, WidgetInfo, WidgetType, vec2};

use super::Desk;
use crate::{
    analysis::{Analysis, AttackRoute},
    catalog::Lang,
    gui::canvas::{Lens, fitted, shapes_of},
    scene::{Lit, Scene, SceneInput, ThemeName, build},
};

/// What a picture depends on.
#[derive(Debug)]
struct Key {
    /// Another one whenever the drawing is.
    analysis: Arc<Analysis>,
    route: Option<AttackRoute>,
    look: (ThemeName, Lang),
}

impl Key {
    fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.analysis, &other.analysis)
            && (&self.route, self.look) == (&other.route, other.look)
    }
}

/// The picture as last drawn.
#[derive(Debug, Default)]
pub(super) struct Preview {
    drawn: Option<(Key, Arc<Scene>)>,
}

impl Preview {
    fn scene(&mut self, desk: &Desk<'_>) -> Arc<Scene> {
        let frame = &desk.frame;
        let key = Key {
            analysis: Arc::clone(desk.analysis),
            route: desk.route.cloned(),
            look: (frame.view.theme, frame.lang()),
        };
        if let Some((known, scene)) = &self.drawn
            && known.is(&key)
        {
            return Arc::clone(scene);
        }
        let drawing = (frame.design, frame.catalog, frame.analysis);
        let scene = Arc::new(build(&SceneInput {
            lit: desk.route.map_or(Lit::Nothing, Lit::Route),
            ..SceneInput::plain(drawing, frame.theme, frame.lang())
        }));
        self.drawn = Some((key, Arc::clone(&scene)));
        scene
    }
}

/// Draws the picture as wide as there is room.
pub(super) fn preview_ui(ui: &mut Ui, desk: &Desk<'_>, preview: &mut Preview) {
    let scene = preview.scene(desk);
    let wide = ui.available_width();
    let ratio = (scene.bounds.h / scene.bounds.w.max(1.0)).clamp(0.3, 1.2);
    let size = vec2(wide, wide * ratio);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = desk.frame.tr("training-preview");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &name));
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 6.0, desk.hues.canvas);
    let inner = rect.expand(16.0);
    let lens = Lens {
        camera: fitted(scene.bounds, (inner.width(), inner.height())),
        rect: inner,
    };
    painter.extend(shapes_of(&painter, &scene.shapes, &lens));
}
