//! The route that is written about, as it lies on the drawing.

use std::sync::Arc;

use eframe::egui::{Rangef, Sense, Ui, WidgetInfo, WidgetType, vec2};

use super::ScenarioForm;
use crate::{
    analysis::{Analysis, AttackRoute},
    catalog::Lang,
    gui::{
        CameraLimits,
        paint::{Lens, shapes_of},
        style::BUTTON_RADIUS,
    },
    scene::{Scene, SceneInput, SceneLight, ThemeName, build},
};

/// Least and greatest height of the picture to its width.
const RATIO: Rangef = Rangef { min: 0.3, max: 1.2 };
/// How far the drawing may run over the edges of the picture, points.
const OVER: f32 = 16.0;

/// What a picture depends on.
#[derive(Debug)]
struct PreviewKey {
    /// Another one whenever the drawing is.
    analysis: Arc<Analysis>,
    route: Option<AttackRoute>,
    look: (ThemeName, Lang),
}

impl PreviewKey {
    fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.analysis, &other.analysis)
            && (&self.route, self.look) == (&other.route, other.look)
    }
}

/// The picture as last drawn.
#[derive(Debug, Default)]
pub(super) struct StagePreview {
    drawn: Option<(PreviewKey, Arc<Scene>)>,
}

impl StagePreview {
    fn scene(&mut self, form: &ScenarioForm<'_>) -> Arc<Scene> {
        let desk = &form.desk;
        let key = PreviewKey {
            analysis: Arc::clone(form.analysis),
            route: form.route.cloned(),
            look: (desk.shell.settings.theme, desk.lang()),
        };
        if let Some((known, scene)) = &self.drawn
            && known.is(&key)
        {
            return Arc::clone(scene);
        }
        let scene = Arc::new(build(&SceneInput {
            lit: form.route.map_or(SceneLight::Nothing, SceneLight::Route),
            ..SceneInput::plain(
                desk.design,
                desk.catalog,
                desk.analysis,
                desk.theme,
                desk.lang(),
            )
        }));
        self.drawn = Some((key, Arc::clone(&scene)));
        scene
    }
}

/// Draws the picture as wide as there is room.
pub(super) fn preview_ui(ui: &mut Ui, form: &ScenarioForm<'_>, preview: &mut StagePreview) {
    let scene = preview.scene(form);
    let wide = ui.available_width();
    let ratio = RATIO.clamp(scene.bounds.height() / scene.bounds.width().max(1.0));
    let size = vec2(wide, wide * ratio);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = form.desk.tr("training-preview");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &name));
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, BUTTON_RADIUS, form.hues.canvas);
    let inner = rect.expand(OVER);
    let lens = Lens {
        camera: CameraLimits::CANVAS.fitted(scene.bounds, inner.size()),
        rect: inner,
    };
    painter.extend(shapes_of(&painter, &scene.shapes, &lens));
}
