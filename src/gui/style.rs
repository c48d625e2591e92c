//! The visual system in egui's words.

use std::{collections::BTreeMap, sync::Arc};

use eframe::egui::{
    self, Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Frame, Margin,
    Shadow, Stroke, Style, TextStyle, Vec2, Visuals,
    style::{ScrollAnimation, Selection, TextCursorStyle, WidgetVisuals, Widgets},
};

use super::Desk;
pub(crate) use crate::scene::Hues;
use crate::scene::{DrawingTheme, fonts};

/// Size of body text, tables and tiles, in points.
pub(crate) const BODY: f32 = 12.0;
/// Size of section heads and values.
pub(crate) const HEAD: f32 = 14.0;
/// Size of the inspector's title.
pub(crate) const TITLE: f32 = 16.0;
/// Size of the banner's numbers.
pub(crate) const LARGE: f32 = 20.0;

/// Corner radius of buttons and fields.
pub(crate) const BUTTON_RADIUS: f32 = 6.0;
/// Corner radius of tiles and cards.
pub(crate) const CARD_RADIUS: f32 = 8.0;

const REGULAR: &str = "BIZ UDPGothic";
const BOLD: &str = "BIZ UDPGothic Bold";
/// One shape, 〓, at U+25FB: egui shows that in place of what no font has.
const GETA: &str = "Geta";
const BOLD_FAMILY: &str = "bold";

/// The font of a text.
pub(crate) fn font(size: f32, bold: bool) -> FontId {
    let family = if bold {
        bold_family()
    } else {
        FontFamily::Proportional
    };
    FontId::new(size, family)
}

/// The family of bold texts.
pub(crate) fn bold_family() -> FontFamily {
    FontFamily::Name(BOLD_FAMILY.into())
}

/// Loads the fonts into egui: the Japanese faces first, then 〓 where egui looks for what it shows
/// in place of a letter that no font has, and egui's own behind it for symbols.
pub fn install_fonts(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::default();
    for (name, file) in [
        (REGULAR, fonts::REGULAR),
        (BOLD, fonts::BOLD),
        (GETA, fonts::GETA),
    ] {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(file)));
    }
    let fallback = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        let faces = fonts.families.entry(family).or_default();
        faces.splice(0..0, [REGULAR.to_owned(), GETA.to_owned()]);
    }
    let mut bold = vec![BOLD.to_owned(), REGULAR.to_owned(), GETA.to_owned()];
    bold.extend(fallback);
    fonts.families.insert(bold_family(), bold);
    ctx.set_fonts(fonts);
}

/// Gives egui's own widgets the look of the theme, whatever the system prefers.
pub fn apply_theme(ctx: &egui::Context, theme: &DrawingTheme) {
    let base = if theme.dark {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    };
    ctx.set_theme(base);
    ctx.all_styles_mut(|style| *style = style_of(theme));
}

fn style_of(theme: &DrawingTheme) -> Style {
    let mut style = Style {
        text_styles: BTreeMap::from([
            (TextStyle::Small, font(BODY, false)),
            (TextStyle::Body, font(BODY, false)),
            (TextStyle::Button, font(BODY, false)),
            (TextStyle::Monospace, font(BODY, false)),
            (TextStyle::Heading, font(HEAD, true)),
        ]),
        visuals: visuals_of(theme),
        // Nothing moves by itself: the program is used over remote desktops without a GPU.
        animation_time: 0.0,
        scroll_animation: ScrollAnimation::none(),
        ..Style::default()
    };
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(8.0, 4.0);
    spacing.button_padding = Vec2::new(8.0, 4.0);
    spacing.interact_size = Vec2::new(24.0, 24.0);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(16);
    spacing.menu_width = 220.0;
    spacing.combo_width = 96.0;
    spacing.icon_width = 16.0;
    spacing.extra_text_line_spacing = 3.0;
    spacing.scroll.fade.strength = 0.0;
    style.interaction.tooltip_delay = 0.3;
    style.interaction.selectable_labels = false;
    style
}

fn visuals_of(theme: &DrawingTheme) -> Visuals {
    let surface = &theme.hues;
    let base = if theme.dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    let radius = CornerRadius::same(CARD_RADIUS as u8);
    let shadow = Shadow {
        offset: [0, 2],
        blur: 8,
        spread: 0,
        color: surface.shadow,
    };
    Visuals {
        dark_mode: theme.dark,
        override_text_color: None,
        weak_text_color: Some(surface.muted),
        widgets: widgets_of(surface),
        selection: Selection {
            bg_fill: surface.accent_tint,
            stroke: Stroke::new(1.0, surface.accent),
        },
        hyperlink_color: surface.accent,
        faint_bg_color: surface.sunken,
        extreme_bg_color: surface.raised,
        text_edit_bg_color: Some(surface.raised),
        code_bg_color: surface.sunken,
        warn_fg_color: theme.hues.planned,
        error_fg_color: theme.hues.missing,
        window_corner_radius: radius,
        window_shadow: shadow,
        window_fill: surface.panel,
        window_stroke: Stroke::new(1.0, surface.border_strong),
        menu_corner_radius: radius,
        panel_fill: surface.panel,
        popup_shadow: shadow,
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(2.0, surface.accent),
            blink: false,
            ..TextCursorStyle::default()
        },
        interact_cursor: None,
        image_loading_spinners: false,
        ..base
    }
}

fn widgets_of(surface: &Hues) -> Widgets {
    let visuals = |fill: Color32, outline: Color32, ink: Color32, width: f32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(width, outline),
        corner_radius: CornerRadius::same(BUTTON_RADIUS as u8),
        fg_stroke: Stroke::new(1.0, ink),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: visuals(surface.panel, surface.border, surface.text, 1.0),
        inactive: visuals(surface.raised, surface.border_strong, surface.text, 1.0),
        hovered: visuals(surface.raised, surface.accent, surface.text, 1.5),
        // egui shows focus and press alike; the focus ring is the thicker outline.
        active: visuals(surface.accent_tint, surface.focus, surface.text, 2.0),
        open: visuals(surface.accent_tint, surface.accent, surface.text, 1.0),
    }
}

impl<'a> Desk<'a> {
    /// The colours of the theme.
    pub(crate) fn hues(&self) -> &'a Hues {
        &self.theme.hues
    }
}
/// The frame of a panel of the window.
pub(crate) fn panel_frame(hues: &Hues, margin: Margin) -> Frame {
    Frame::new().fill(hues.panel).inner_margin(margin)
}
