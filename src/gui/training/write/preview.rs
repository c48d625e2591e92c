//! The route that is written about, as it lies on the drawing.

use std::{collections::BTreeSet, sync::Arc};

use eframe::egui::{Sense, Ui, WidgetInfo, WidgetType, vec2};

use super::Desk;
use crate::{
    analysis::{Analysis, AttackRoute},
    catalog::Lang,
    design::Subject,
    gui::canvas::{Lens, fitted, shapes_of},
    scene::{Lit, Scene, SceneInput, ThemeName, build},
};

/// What a picture depends on: the analysis is another one whenever the drawing is.
type Key = (usize, Option<AttackRoute>, ThemeName, Lang);

/// The picture as last drawn.
#[derive(Debug, Default)]
pub(super) struct Preview {
    drawn: Option<(Key, Arc<Scene>)>,
}

impl Preview {
    fn scene(&mut self, desk: &Desk<'_>) -> Arc<Scene> {
        const NOTHING: &BTreeSet<Subject> = &BTreeSet::new();
        let frame = &desk.frame;
        let analysis = std::ptr::from_ref::<Analysis>(frame.analysis).addr();
        let key = (
            analysis,
            desk.route.cloned(),
            frame.view.theme,
            frame.lang(),
        );
        if let Some((known, scene)) = &self.drawn
            && *known == key
        {
            return Arc::clone(scene);
        }
        let scene = Arc::new(build(&SceneInput {
            design: frame.design,
            catalog: frame.catalog,
            analysis: frame.analysis,
            theme: frame.theme,
            lang: frame.lang(),
            selection: NOTHING,
            lit: desk.route.map_or(Lit::Nothing, Lit::Route),
            hovered: None,
            hide_flows: false,
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
