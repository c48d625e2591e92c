//! What has the focus is in sight, and is marked where egui marks it too faintly.

use eframe::egui::{
    Context, Event, Id, LayerId, Order, StrokeKind,
    accesskit::{Action, ActionRequest, TreeId},
};

/// Asks a widget for what a screen reader would ask it for, in this frame.
pub(super) fn request(ctx: &Context, id: Id, action: Action) {
    let request = ActionRequest {
        action,
        target_tree: TreeId::ROOT,
        target_node: id.accesskit_id(),
        data: None,
    };
    ctx.input_mut(|input| {
        let event = Event::AccessKitActionRequest(request);
        input.events.push(event);
    });
}

/// Scrolls to something when it is drawn in this frame.
pub(super) fn reveal(ctx: &Context, id: Id) {
    request(ctx, id, Action::ScrollIntoView);
}

/// Whether something that has been drawn in this frame is cut off by what it is scrolled in.
pub(super) fn is_cut(ctx: &Context, id: Id) -> bool {
    ctx.viewport(|viewport| {
        let widget = viewport.this_pass.widgets.get(id);
        widget.is_some_and(|widget| {
            let seen = widget.interact_rect.expand(1.0);
            widget.rect.is_positive() && !seen.contains_rect(widget.rect)
        })
    })
}

/// Draws the ring round an entry of an open menu: egui leaves it out there, and its tint alone can
/// hardly be told from the ground.
pub(super) fn ring_in(ctx: &Context, menu: Id, entry: Id) {
    let layer = LayerId::new(Order::Foreground, menu);
    let place = ctx.viewport(|viewport| {
        let widget = viewport.this_pass.widgets.get(entry)?;
        (widget.layer_id == layer).then_some(widget.interact_rect)
    });
    let Some(place) = place.filter(emath::Rect::is_positive) else {
        return;
    };
    let visuals = &ctx.global_style().visuals.widgets.active;
    ctx.layer_painter(layer).rect_stroke(
        place,
        visuals.corner_radius,
        visuals.bg_stroke,
        StrokeKind::Inside,
    );
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Color32, Rgba};

    use crate::scene::{DrawingTheme, ThemeName};

    /// The ratio of contrast of two colours, as WCAG has it.
    fn contrast(one: Color32, other: Color32) -> f32 {
        let light = |color: Color32| {
            let linear = Rgba::from(color);
            0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b()
        };
        let (one, other) = (light(one) + 0.05, light(other) + 0.05);
        one.max(other) / one.min(other)
    }

    #[test]
    fn the_ring_can_be_told_from_every_ground_it_is_drawn_on() {
        for theme in [ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast] {
            let hues = &DrawingTheme::load(theme).hues;
            let grounds = [
                hues.panel,
                hues.canvas,
                hues.sunken,
                hues.raised,
                hues.accent_tint,
            ];
            for ground in grounds {
                let ratio = contrast(hues.focus, ground);
                assert!(ratio >= 3.0, "{theme:?} {ground:?}: {ratio}");
            }
        }
    }
}
